import { type ViewQuestion, viewQuestion } from "@smartsupport/contracts";

/** How the queue's address calls what a question calls by another name. */
const NAMES = { createdFrom: "from", createdTo: "to" } as const;
const LISTS = new Set(["status", "priority", "department", "category", "tag"]);

/** The address of the queue with a saved view in it. `saved` says which, also once somebody narrows it further. */
export function viewAddress({ id, question }: { id: string; question: ViewQuestion }): string {
  const params = paramsOf(question);
  params.set("saved", id);
  return `/desk/tickets?${params}`;
}

/** What an address of the queue asks, as it would be saved. */
export function questionAt(params: URLSearchParams): ViewQuestion {
  const asked: Record<string, unknown> = {};
  for (const name of Object.keys(viewQuestion.shape)) {
    const values = params.getAll(NAMES[name as keyof typeof NAMES] ?? name);
    if (values.length > 0) asked[name] = LISTS.has(name) ? values : values[0];
  }
  return viewQuestion.safeParse(asked).data ?? {};
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
