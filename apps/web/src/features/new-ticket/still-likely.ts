import type { LikelyCategory } from "@smartsupport/contracts";

/** What is still worth offering: nothing that is chosen, and to whoever chose already only what is likelier than their choice. */
export function stillLikely(
  likely: readonly LikelyCategory[],
  categoryId: string,
  subCategoryId: string | null,
): LikelyCategory[] {
  if (categoryId === "") return [...likely];
  const chosenAt = likely.findIndex(({ category }) => category.id === categoryId);
  const before = likely.slice(0, chosenAt < 0 ? 1 : chosenAt);
  const chosen = likely[chosenAt];
  // The category is chosen, and its kind of request not yet.
  const kind = chosen?.subCategory && subCategoryId === null ? [chosen] : [];
  return [...before, ...kind];
}
