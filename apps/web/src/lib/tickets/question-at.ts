import { type ViewQuestion, viewQuestion } from "@smartsupport/contracts/schemas";
import { NAMES } from "./view-address.ts";

const LISTS = new Set(["status", "priority", "department", "category", "tag"]);

/** What an address of the queue asks, as it would be saved. */
export function questionAt(params: URLSearchParams): ViewQuestion {
  const asked: Record<string, unknown> = {};
  for (const name of Object.keys(viewQuestion.shape)) {
    const values = params.getAll(NAMES[name as keyof typeof NAMES] ?? name);
    if (values.length > 0) asked[name] = LISTS.has(name) ? values : values[0];
  }
  return viewQuestion.safeParse(asked).data ?? {};
}
