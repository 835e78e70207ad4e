import type { Comment, Note } from "@smartsupport/contracts";
import type { CommentRow, NoteRow } from "@smartsupport/database";
import { nameMentions, type TicketThing } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { toAttachment } from "../tickets/to-attachment.ts";

/** A comment as the API says it to this reader. */
export function toComment(ctx: Ctx, ticket: TicketThing, row: CommentRow): Comment {
  return { ...named(row), attachments: row.attachments.map((file) => toAttachment(ctx, ticket, file)) };
}

/** A note as the API says it to staff. */
export function toNote(ctx: Ctx, ticket: TicketThing, row: NoteRow): Note {
  return { ...named(row), attachments: row.attachments.map((file) => toAttachment(ctx, ticket, file, true)) };
}

/** The words with the names that people have now. */
function named<Row extends NoteRow>({ mentions, ...row }: Row): Omit<Row, "mentions"> {
  if (mentions === null) return row;
  const names = new Map(mentions.map(({ id, name }) => [id, name]));
  return { ...row, body: nameMentions(row.body, (id) => names.get(id)) };
}
