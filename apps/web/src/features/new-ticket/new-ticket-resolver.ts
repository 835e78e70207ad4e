import type { Category } from "@smartsupport/contracts";
import type { Resolver } from "react-hook-form";
import { resolved } from "../../lib/form-errors.ts";
import { checkNewTicket } from "./check-new-ticket.ts";
import type { NewTicketValues } from "./values.ts";

/** Lets the form check itself against the category that is chosen at that moment. */
export function newTicketResolver(categories: readonly Category[]): Resolver<NewTicketValues> {
  return (values, _context, options) => {
    const category = categories.find(({ id }) => id === values.categoryId);
    return resolved(values, checkNewTicket(values, category), options);
  };
}
