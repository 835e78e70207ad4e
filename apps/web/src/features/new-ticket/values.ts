import type { BodyOf, Category, createTicket } from "@smartsupport/contracts";
import { cleanAnswers } from "../../components/ticket/form/clean-answers.ts";

/** A ticket as it is being written. `fields` keeps answers to other categories' forms too, should the person come back to one. */
export type NewTicketValues = {
  categoryId: string;
  subCategoryId: string | null;
  subject: string;
  description: string;
  scheduledDate: string | null;
  fields: Record<string, unknown>;
};

export const EMPTY_TICKET: NewTicketValues = {
  categoryId: "",
  subCategoryId: null,
  subject: "",
  description: "",
  scheduledDate: null,
  fields: {},
};

/** What is sent: only what belongs to the chosen category. */
export function newTicketBody(
  values: NewTicketValues,
  category: Category | undefined,
  uploadIds: string[],
): BodyOf<typeof createTicket> {
  const isOfCategory = category?.subCategories.some(({ id }) => id === values.subCategoryId);
  return {
    subject: values.subject,
    description: values.description,
    categoryId: values.categoryId,
    subCategoryId: isOfCategory ? values.subCategoryId : null,
    fields: cleanAnswers(category?.form ?? [], values.fields),
    scheduledDate: values.scheduledDate,
    uploadIds,
  };
}
