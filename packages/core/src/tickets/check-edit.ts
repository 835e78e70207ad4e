import { readFiling, type TicketEdit, type TicketRecord, type Tx } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import type { FieldError } from "../core-error.ts";
import { checkCategory, readFields, refuseErrors, scheduledDateErrors } from "./check-filing.ts";
import { checkReferences } from "./check-references.ts";
import type { EditBody } from "./update-ticket.ts";

/** Checks an edit against the category, its form and the calendar, and gives the columns it would write. */
export async function checkEdit(tx: Tx, ctx: Ctx, ticket: TicketRecord, body: EditBody): Promise<TicketEdit> {
  const { fields: given, categoryId = ticket.categoryId, scheduledDate, ...rest } = body;
  const hasNewCategory = categoryId !== ticket.categoryId;
  const edit: TicketEdit = { ...rest, ...(body.tags && { tags: [...new Set(body.tags)] }) };
  const errors: FieldError[] = approvedErrors(ticket, body);
  await checkReferences(tx, ticket, { departmentId: body.departmentId });
  if (asksForFiling(body)) {
    const subCategoryId =
      body.subCategoryId === undefined && !hasNewCategory ? ticket.subCategoryId : body.subCategoryId;
    const filing = await readFiling(tx, {
      organizationId: ticket.organizationId,
      categoryId,
      subCategoryId: subCategoryId ?? null,
      requester: { id: ticket.requesterId },
    });
    if (hasNewCategory || body.subCategoryId) checkCategory(filing, subCategoryId ?? null);
    if (hasNewCategory) Object.assign(edit, { categoryId, subCategoryId: subCategoryId ?? null });
    if (given || hasNewCategory) {
      const read = readFields(filing.category?.form ?? [], given ?? {});
      edit.fields = read.values;
      errors.push(...read.errors);
    }
    // A date that has passed since may stay; only a new one must lie ahead.
    if (scheduledDate !== undefined && scheduledDate !== ticket.scheduledDate) {
      edit.scheduledDate = scheduledDate;
      errors.push(...scheduledDateErrors(scheduledDate, filing, ctx.now));
    }
  }
  refuseErrors(errors);
  return edit;
}

function asksForFiling({ fields, categoryId, subCategoryId, scheduledDate }: EditBody): boolean {
  return [fields, categoryId, subCategoryId, scheduledDate].some((field) => field !== undefined);
}

/** Approving asked for both; an edit cannot take them away again. */
function approvedErrors({ approvedAt }: TicketRecord, { priority, departmentId }: EditBody): FieldError[] {
  if (approvedAt === null) return [];
  const errors: FieldError[] = [];
  if (priority === null) errors.push({ path: "priority", message: "Please choose a priority." });
  if (departmentId === null) errors.push({ path: "departmentId", message: "Please choose a department." });
  return errors;
}
