import type { Scope } from "@smartsupport/domain";

type Words = { name: string; does: string };

/** What a key may do, in words. */
export const SCOPE_WORDS: Record<Scope, Words> = {
  "tickets:read": { name: "Read tickets", does: "All tickets of the company, without internal notes." },
  "tickets:create": { name: "File tickets", does: "For the people of the company." },
  "tickets:status": { name: "Report progress", does: "Say how far a ticket is, in its own words." },
  "comments:write": { name: "Write comments", does: "The requester reads them." },
  "notes:write": { name: "Write internal notes", does: "Only write: a key never reads notes." },
  "files:read": { name: "Fetch files", does: "Files of tickets and comments, never of notes." },
  "reports:read": { name: "Read reports", does: "Numbers of the desk." },
};
