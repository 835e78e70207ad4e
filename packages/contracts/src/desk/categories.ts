import { FORM_FIELD_TYPES } from "@smartsupport/domain";
import { z } from "zod";
import { operation } from "../operation.ts";
import { id, ref } from "../primitives.ts";

export const formField = z.object({
  key: z.string(),
  label: z.string(),
  type: z.enum(FORM_FIELD_TYPES),
  options: z.array(z.string()).optional(),
  isRequired: z.boolean(),
  /** Key of the date field that this date must come after. */
  after: z.string().optional(),
});
export type FormField = z.output<typeof formField>;

export const category = z.object({
  id,
  name: z.string(),
  description: z.string(),
  icon: z.string(),
  department: ref.nullable(),
  form: z.array(formField),
  subCategories: z.array(ref),
});
export type Category = z.output<typeof category>;

export const listCategories = operation({
  id: "listCategories",
  method: "GET",
  path: "/categories",
  summary: "Categories with their sub-categories and forms",
  tag: "Desk",
  access: "own",
  keys: true,
  response: z.object({ items: z.array(category) }),
});

export const listDepartments = operation({
  id: "listDepartments",
  method: "GET",
  path: "/departments",
  summary: "Departments",
  tag: "Desk",
  access: "own",
  keys: true,
  response: z.object({ items: z.array(ref) }),
});
