import { ERASABLE_TABLES, type ErasableName, type ErasableRow } from "@smartsupport/database";
import { ERASED_WORDS, type Redaction } from "@smartsupport/domain";

type Ask = { redact: Redaction; accountId: string; now: Date };

/** What becomes of some columns of a row; the others go by their kind. */
type Change = (row: ErasableRow, ask: Ask) => Record<string, unknown>;

const CHANGES: Partial<Record<ErasableName, Change>> = {
  attachment: ({ isTheirs, deleted_at }, { now }) => (isTheirs ? { sha256: "", deleted_at: deleted_at ?? now } : {}),
  ticket: (row, { accountId, redact }) => ({
    ...(row.isTheirs
      ? { fields: {}, rating_comment: null, rejection_reason: without(row.rejection_reason, redact, true) }
      : {}),
    // Filed for somebody else, or split off a comment of theirs: the ticket stays, the words they wrote go.
    ...(row.isFiled ? { subject: erased(row.subject), fields: {} } : {}),
    ...(row.isDescribed ? { description: erased(row.description) } : {}),
    ...(row.rejectedById === accountId ? { rejection_reason: erased(row.rejection_reason) } : {}),
  }),
  history_entry: (row, { redact }) => ({
    changes: Object.fromEntries(
      Object.entries(row.changes as Record<string, unknown>).map(([field, change]) => [
        field,
        isWrittenByThem(row, field)
          ? valuesErased(change)
          : without(overTheirs(row, field, change), redact, row.isNear),
      ]),
    ),
  }),
  mail: ({ id, target, to_address, message_id, isTheirs, isNear }, { redact, accountId }) => {
    const isToThem = target === `mail:${accountId}` || without(to_address, redact, isNear) !== to_address;
    return {
      ...(isToThem ? { to_address: ERASED_WORDS } : { to_address }),
      // A digest of the address: whoever guesses it could check.
      message_id: isToThem ? `<${id}@erased.invalid>` : message_id,
      ...(isTheirs || isToThem ? { subject: ERASED_WORDS, text: ERASED_WORDS, html: ERASED_WORDS, headers: {} } : {}),
    };
  },
  outbox_event: ({ isTheirs }) => (isTheirs ? { payload: {} } : {}),
  endpoint: ({ paused_reason }, { redact }) => ({
    // What was answered may repeat what was sent; the number says enough.
    paused_reason: without(paused_reason, (text) => redact(text.replace(/(Answered \d{3}): .*/s, "$1."), false), false),
  }),
};

/** The row as it is to be written, or null when nothing of the person is in it. */
export function erasedRow(table: ErasableName, row: ErasableRow, ask: Ask): Record<string, unknown> | null {
  const special = CHANGES[table]?.(row, ask) ?? {};
  const columns = Object.entries(ERASABLE_TABLES[table].columns).map(([column, type]) => {
    const before = row[column];
    if (special[column] !== undefined) return [column, special[column]] as const;
    if (type === "timestamptz" || column === "sha256") return [column, before] as const;
    if (row.isTheirs && type === "text") return [column, erased(before)] as const;
    return [column, without(before, ask.redact, row.isNear)] as const;
  });
  const isSame = columns.every(([column, value]) => JSON.stringify(value) === JSON.stringify(row[column]));
  return isSame ? null : { id: row.id, ...Object.fromEntries(columns) };
}

/** No words are no words to erase. */
function erased(value: unknown): unknown {
  return value === null || value === "" ? value : ERASED_WORDS;
}

/** Every text in a value without the person. */
function without(value: unknown, redact: Redaction, near: boolean): unknown {
  if (typeof value === "string") return redact(value, near);
  if (Array.isArray(value)) return value.map((each) => without(each, redact, near));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, without(each, redact, near)]));
}

/** What they changed, or the story of words that they gave the ticket. */
function isWrittenByThem({ isTheirs, isFiled, isDescribed }: ErasableRow, field: string): boolean {
  if (field === "description" && isDescribed) return true;
  if (isFiled && (field === "subject" || field.startsWith("fields."))) return true;
  return isTheirs && holdsWords(field);
}

/** Fields of a ticket's history whose values people wrote; the others hold words of the domain and ids. */
function holdsWords(field: string): boolean {
  return ["subject", "description", "attachments", "checklist"].includes(field) || field.startsWith("fields.");
}

/** What somebody else wrote over was theirs. */
function overTheirs(row: ErasableRow, field: string, change: unknown): unknown {
  const isOver = (row.overTheirs as readonly string[]).includes(field);
  return isOver ? { ...(change as object), from: erased((change as { from: unknown }).from) } : change;
}

function valuesErased(change: unknown): unknown {
  const { from, to } = change as { from: unknown; to: unknown };
  return { from: erased(from), to: erased(to) };
}
