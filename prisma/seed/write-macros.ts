import { type Ctx, createMacro } from "@smartsupport/core";

type Macro = Parameters<typeof createMacro>[1];

const MACROS: readonly Omit<Macro, "isShared">[] = [
  {
    name: "Ask for a screenshot",
    isNote: false,
    words:
      "Hi {{requester.first_name}}, could you send us a picture of what you see, and tell us since when? Paste it right into your answer.",
    actions: { move: { action: "ask" } },
  },
  {
    name: "Restart fixed it",
    isNote: false,
    words:
      "Hi {{requester.first_name}}, after the restart it works from our side. Please try again, and tell us if it comes back.",
    actions: { move: { action: "resolve" } },
  },
  {
    name: "Part is ordered",
    isNote: false,
    words:
      "Hi {{requester.first_name}}, the part is ordered. It usually takes three to five working days; we come by as soon as it is here.",
    actions: { addTags: ["ordered"], move: { action: "hold", reason: "part" } },
  },
  {
    name: "Handed to second level",
    isNote: true,
    words: "Handed to second level with the log. They call the requester by themselves.",
    actions: { addTags: ["second-level"] },
  },
];

/** Answers that the demo's desk gives often, and one that a coordinator keeps to themselves. */
export async function writeMacros(coordinator: Ctx): Promise<void> {
  for (const macro of MACROS) await createMacro(coordinator, { ...macro, isShared: true });
  await createMacro(coordinator, {
    name: "On my way",
    isShared: false,
    isNote: false,
    words: "On my way up, {{requester.first_name}}. Five minutes.",
    actions: { assignToMe: true },
  });
}
