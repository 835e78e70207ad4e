import type { ViewQuestion } from "@smartsupport/contracts";

/** How the queue's address calls what a question calls by another name. */
export const NAMES = { createdFrom: "from", createdTo: "to" } as const;

/** The address of the queue with a saved view in it. `saved` says which, also once somebody narrows it further. */
export function viewAddress({ id, question }: { id: string; question: ViewQuestion }): string {
  const params = paramsOf(question);
  params.set("saved", id);
  return `/desk/tickets?${params}`;
}

/** Whether two questions ask the same, whatever the order they were put in. */
export function asksSame(one: ViewQuestion, other: ViewQuestion): boolean {
  const words = (question: ViewQuestion) =>
    [...paramsOf(question)]
      .map((pair) => pair.join("="))
      .sort()
      .join("&");
  return words(one) === words(other);
}

function paramsOf(question: ViewQuestion): URLSearchParams {
  const pairs = Object.entries(question).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [NAMES[name as keyof typeof NAMES] ?? name, String(one)]),
  );
  return new URLSearchParams(pairs);
}
