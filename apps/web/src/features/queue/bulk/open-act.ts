/** What the hand began to do with the tickets that are chosen: each has its dialog. */
export type OpenAct =
  | "assign"
  | "status"
  | "hold"
  | "resolve"
  | "priority"
  | "tag"
  | "department"
  | "category"
  | "merge";

export const ACT_TITLES: Record<OpenAct, string> = {
  assign: "Assign",
  status: "Status of",
  hold: "Put on hold",
  resolve: "Resolve",
  priority: "Priority of",
  tag: "Tag",
  department: "Department of",
  category: "Category of",
  merge: "Merge",
};
