import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { type Keyring, sign } from "../keyring.ts";
import { isSame } from "../sessions/refresh-token.ts";
import { requirePasswordUse } from "../sso/password-rule.ts";

/** What a ticket lets its holder do next. One for the one is none for the other. */
export type TicketKind = "second-factor" | "set-up";

const LIFETIME_MS = 5 * 60_000;
const SHAPE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{13})\.[A-Za-z0-9_-]{43}$/;

type Holder = { id: string; passwordHash: string | null };

/** Says for five minutes that the password of an account was right. It opens nothing but the next step of signing in. */
export function signInTicket({ core, now }: AnonymousCtx, kind: TicketKind, holder: Holder): string {
  return written(core.keyring, kind, holder, now.getTime() + LIFETIME_MS);
}

/** Whose ticket it is. Over, or made before the password was changed: `token_invalid`; a password that counts no more: `passwords_off`. */
export async function holderOf({ core, now }: AnonymousCtx, kind: TicketKind, ticket: string) {
  const [, id, endsAt] = SHAPE.exec(ticket) ?? [];
  if (id === undefined || Number(endsAt) <= now.getTime()) throw tooLate();
  const account = await core.database.prisma.account.findUnique({ where: { id } });
  const isGood = account !== null && isSame(written(core.keyring, kind, account, Number(endsAt)), ticket);
  if (!isGood || account.status !== "active") throw tooLate();
  // Passwords may have been switched off since it was given.
  await requirePasswordUse(core.database.prisma, account);
  return account;
}

/** The password's hash goes into the signature: a new password voids the ticket. */
function written(keyring: Keyring, kind: TicketKind, { id, passwordHash }: Holder, endsAt: number): string {
  return `${id}.${endsAt}.${sign(keyring.signInTickets, `${kind}:${id}:${endsAt}:${passwordHash}`)}`;
}

function tooLate(): CoreError {
  return new CoreError("token_invalid", { detail: "This took too long. Please sign in with your password again." });
}
