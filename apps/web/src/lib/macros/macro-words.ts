import type { MacroActions, Ref } from "@smartsupport/contracts";
import { HOLD_WORDS } from "../tickets/hold-words.ts";

/** One thing that words do when they are sent. `without`: the actions with this one taken away. */
export type MacroAct = { words: string; without: MacroActions };

/** What a macro does, in the order in which it happens. */
export function macroActs(actions: MacroActions, departments: readonly Ref[]): MacroAct[] {
  const { priority, departmentId, addTags = [], removeTags = [], assignToMe, move, ...none } = actions;
  const others = { ...none, priority, departmentId, addTags, removeTags, assignToMe, move };
  const acts: (MacroAct | null)[] = [
    priority ? { words: `Priority ${priority}`, without: { ...others, priority: undefined } } : null,
    departmentId
      ? { words: `Department ${nameOf(departments, departmentId)}`, without: { ...others, departmentId: undefined } }
      : null,
    ...addTags.map((tag) => ({
      words: `Tag ${tag}`,
      without: { ...others, addTags: addTags.filter((other) => other !== tag) },
    })),
    ...removeTags.map((tag) => ({
      words: `No tag ${tag}`,
      without: { ...others, removeTags: removeTags.filter((other) => other !== tag) },
    })),
    assignToMe ? { words: "Assign to you", without: { ...others, assignToMe: undefined } } : null,
    move ? { words: moveWords(move), without: { ...others, move: undefined } } : null,
  ];
  return acts.filter((act) => act !== null).map(({ words, without }) => ({ words, without: tidy(without) }));
}

export function moveWords(move: NonNullable<MacroActions["move"]>): string {
  if (move.action === "hold") return `Hold for ${HOLD_WORDS[move.reason]}`;
  return { ask: "Ask", resolve: "Resolve", close: "Close" }[move.action];
}

/** Without what says nothing: an empty list, a no. */
export function tidy(actions: MacroActions): MacroActions {
  const entries = Object.entries(actions).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false && value !== null,
  );
  return Object.fromEntries(entries) as MacroActions;
}

function nameOf(departments: readonly Ref[], id: string): string {
  return departments.find((one) => one.id === id)?.name ?? "another";
}
