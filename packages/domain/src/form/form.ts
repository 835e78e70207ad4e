export const FORM_FIELD_TYPES = ["text", "textarea", "select", "date", "number", "cost_items"] as const;

export type FormFieldType = (typeof FORM_FIELD_TYPES)[number];

/** A question that a category asks on top of what every ticket has. */
export type FormField = {
  /** Under which the answer is kept. */
  key: string;
  label: string;
  type: FormFieldType;
  /** What can be chosen; of `select` only. */
  options?: readonly string[];
  isRequired: boolean;
  /** Key of the date field that this date must come after. */
  after?: string;
};

/** The answer to a field of type `cost_items`. Amounts have at most two decimals. */
export type CostItems = { items: { element: string; amount: number }[]; total: number };

export type FieldError = { path: string; message: string };

/** One answer as read; a value of undefined means that nothing was left of it. */
export type FieldRead = { value: unknown } | { errors: FieldError[] };
