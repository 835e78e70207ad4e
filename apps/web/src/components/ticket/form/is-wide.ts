import type { FormField } from "@smartsupport/contracts";

/** Questions that want a whole line of the form; the others stand two beside each other. */
export function isWide({ type }: FormField): boolean {
  return type === "textarea" || type === "cost_items";
}
