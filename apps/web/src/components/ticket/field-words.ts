const WORDS: Record<string, string> = {
  assigneeId: "assignee",
  category: "category",
  categoryId: "category",
  subCategory: "kind of request",
  subCategoryId: "kind of request",
  departmentId: "department",
  scheduledDate: "date it is needed",
  dueAt: "due time",
  resumeAt: "until",
  holdReason: "waiting for",
  ratingComment: "words on the rating",
  withdrawnReason: "reason",
  rejectionReason: "reason",
  fields: "form",
};

/** The name of a ticket's field in a sentence: `scheduledDate` is "date it is needed"; an unknown one is taken apart. */
export function fieldWords(field: string): string {
  const own = WORDS[field];
  if (own) return own;
  const last = field.split(".").at(-1) ?? field;
  return last
    .replace(/Id$/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
}
