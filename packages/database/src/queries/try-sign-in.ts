import type { AccountStatus } from "@smartsupport/domain";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { sql } from "../sql/sql.ts";
import { type FactorRow, factorColumns, withFactors } from "./read-factors.ts";
import type { SeenDevice } from "./seen-devices.ts";

export type SignInTry = {
  /** Of e-mail and place: the run of wrong passwords. */
  runKey: string;
  /** Of the e-mail, wherever it is tried from. */
  countKey: string;
  windowEnd: Date;
};

/** Of the place, whoever is tried from it, and how many it may try in its window. */
export type PlaceQuota = { key: string; windowEnd: Date; most: number };

/** How fast a run grows slow; see `sign-in-runs.ts`, which says why. */
export type RunPace = { freeTries: number; longestWaitS: number; overAfterS: number };

/** What a sign-in must know of an account before the password is looked at. */
export type SignInAccount = {
  id: string;
  organizationId: string;
  status: AccountStatus;
  passwordHash: string | null;
  lastSignInAt: Date | null;
  isDemo: boolean;
  /** False where the provider alone decides who somebody is, but for the break-glass admin. */
  isPasswordUsed: boolean;
  /** Whether the very device was signed in with since then. */
  isSameDevice: boolean;
} & FactorRow;

type SignInAsked = {
  email: string;
  now: Date;
  pace: RunPace;
  place: PlaceQuota;
  device: SeenDevice & { since: Date };
};

/** `count` is null for a try that has to wait, or for which the place tried too often. */
export type TriedSignIn = { count: number | null; isPlaceSpent: boolean; account: SignInAccount | null };

type Row = { count: number | null; isPlaceSpent: boolean } & (SignInAccount | { id: null });

/**
 * Counts a try to sign in and looks up whose e-mail it is, in one statement whether there is such an account or not. Of
 * tries side by side each counts, and only one is let through when the wait is over; it is then counted among those from
 * everywhere. What the next step needs is read along: each statement costs more than all it reads. Nothing here is waited for on the disk: both tables are forgotten in a crash anyway, but reading the account
 * may tidy its page, for which the server would.
 */
export async function trySignIn(
  source: Source,
  { email, now, pace, place, device, ...keys }: SignInTry & SignInAsked,
): Promise<TriedSignIn> {
  const { freeTries, longestWaitS, overAfterS } = pace;
  const [row] = await rowsOf<Row>(
    source,
    sql`WITH at AS (SELECT ${now}::timestamptz AS now, ${overAfterS}::int AS over_after, ${freeTries}::int AS free,
      set_config('synchronous_commit', 'off', true)),
    placed AS (INSERT INTO rate_limit_count (key, window_end, count)
      VALUES (${place.key}::text, ${place.windowEnd}::timestamptz, 1)
      ON CONFLICT (key, window_end) DO UPDATE SET count = rate_limit_count.count + 1
      RETURNING count > ${place.most}::int AS is_spent),
    let_in AS (INSERT INTO sign_in_run AS run (key, tries, opens_at, ends_at)
      SELECT ${keys.runKey}::text, 1, now, now + make_interval(secs => over_after) FROM at, placed
      WHERE NOT is_spent
      ON CONFLICT (key) DO UPDATE SET
        tries = CASE WHEN run.ends_at <= (SELECT now FROM at) THEN 1 ELSE run.tries + 1 END,
        opens_at = (SELECT CASE WHEN run.ends_at <= now OR run.tries + 1 < free THEN now
          ELSE now + make_interval(secs => least(2 ^ least(run.tries + 1 - free, 20), ${longestWaitS}::int)) END FROM at),
        ends_at = EXCLUDED.ends_at
      WHERE run.opens_at <= (SELECT now FROM at) OR run.ends_at <= (SELECT now FROM at)
      RETURNING tries),
    counted AS (INSERT INTO rate_limit_count (key, window_end, count)
      SELECT ${keys.countKey}::text, ${keys.windowEnd}::timestamptz, 1 FROM let_in
      ON CONFLICT (key, window_end) DO UPDATE SET count = rate_limit_count.count + 1 RETURNING count)
    SELECT (SELECT count FROM counted) AS count, (SELECT is_spent FROM placed) AS "isPlaceSpent", a.id, a.organization_id AS "organizationId", a.status::text AS status,
      a.password_hash AS "passwordHash", a.last_sign_in_at AS "lastSignInAt", a.is_demo AS "isDemo",
      NOT EXISTS (SELECT FROM sso_provider s WHERE s.organization_id = a.organization_id AND s.is_enabled
        AND s.are_passwords_off AND s.break_glass_id IS DISTINCT FROM a.id) AS "isPasswordUsed",
      EXISTS (SELECT FROM session s WHERE s.organization_id = a.organization_id AND s.account_id = a.id
        AND s.user_agent = ${device.userAgent}::text AND s.address = ${device.address}::text
        AND s.rotated_at > ${device.since}::timestamptz) AS "isSameDevice", ${factorColumns}
    FROM at LEFT JOIN (${withFactors}) ON a.email = ${email}::text`,
  );
  if (row === undefined) throw new Error("A try to sign in came back with no row.");
  const { count, isPlaceSpent, ...account } = row;
  return { count, isPlaceSpent, account: account.id === null ? null : account };
}
