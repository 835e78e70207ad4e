import type { SessionUser } from "@smartsupport/contracts";
import { fullName, type NameSuffix, type Person, type Role } from "@smartsupport/domain";

/** A session that was just begun or renewed: what the API makes an access token and a cookie of. */
export type SignedIn = {
  person: Person;
  /** Goes into the access token; once the account's has grown, the token is refused. */
  epoch: number;
  user: SessionUser;
  refreshToken: string;
  refreshExpiresAt: Date;
};

/** How long a refresh token lives unless it is used: one day. */
export const REFRESH_LIFETIME_MS = 86_400_000;

type AccountRow = {
  id: string;
  organizationId: string;
  email: string;
  firstName: string;
  lastName: string;
  middleName: string | null;
  suffix: string | null;
  role: Role;
  photoKey: string | null;
};

/** Who a session belongs to, as an actor. */
export function personOf(account: AccountRow, sessionId: string): Person {
  const { id, organizationId, role } = account;
  return { kind: "person", id, organizationId, role, sessionId };
}

/** Who a session belongs to, as the page greets them. */
export function sessionUserOf(account: AccountRow): SessionUser {
  const { id, email, firstName, lastName, role } = account;
  const name = fullName({ ...account, suffix: account.suffix as NameSuffix | null });
  return { id, email, firstName, lastName, name, role, hasPhoto: account.photoKey !== null };
}
