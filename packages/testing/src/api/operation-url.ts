import type { Operation } from "@smartsupport/contracts";

/** The address of an operation with its parameters filled in; lists repeat their name. */
export function operationUrl(
  operation: Operation,
  params: Record<string, string> = {},
  query: Record<string, unknown> = {},
): string {
  const path = operation.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const item of [value].flat()) if (item !== undefined) search.append(name, String(item));
  }
  return `/api/v1${path}${search.size > 0 ? `?${search}` : ""}`;
}
