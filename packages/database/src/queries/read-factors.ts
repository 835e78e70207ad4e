import { rowsOf, type Source } from "../sql/rows-of.ts";
import { sql } from "../sql/sql.ts";

/** What a person has besides the password, and whether their role must have something. */
export type FactorRow = {
  /** When the authenticator app was added, null without one. */
  appSince: Date | null;
  passkeys: number;
  recoveryCodesLeft: number;
  isRequired: boolean;
};

/** Of the account `a` of the organization `o` with the authenticator `t`, as `withFactors` joins them. */
export const factorColumns = sql`t.confirmed_at AS "appSince",
  (SELECT count(*)::int FROM passkey p WHERE p.organization_id = a.organization_id AND p.account_id = a.id) AS passkeys,
  (SELECT count(*)::int FROM recovery_code r
    WHERE r.organization_id = a.organization_id AND r.account_id = a.id AND r.used_at IS NULL) AS "recoveryCodesLeft",
  coalesce(a.role = ANY (o.second_factor_roles), false) AS "isRequired"`;

export const withFactors = sql`account a
  JOIN organization o ON o.id = a.organization_id
  LEFT JOIN authenticator t ON t.organization_id = a.organization_id AND t.account_id = a.id`;

/** One statement, none of it kept from an earlier one. */
export async function readFactors(
  source: Source,
  { id, organizationId }: { id: string; organizationId: string },
): Promise<FactorRow> {
  const [row] = await rowsOf<FactorRow>(
    source,
    sql`SELECT ${factorColumns} FROM ${withFactors}
    WHERE a.organization_id = ${organizationId}::uuid AND a.id = ${id}::uuid`,
  );
  return row ?? { appSince: null, passkeys: 0, recoveryCodesLeft: 0, isRequired: false };
}
