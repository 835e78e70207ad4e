import type { PresenceDoing } from "@smartsupport/domain";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { sql } from "../sql/sql.ts";
import { tellOf } from "./tell-of.ts";

export type Entering = {
  organizationId: string;
  socketId: string;
  accountId: string;
  number: string;
  doing: PresenceDoing;
  /** Unless it is said again by then. */
  goneAfterMs: number;
};

/**
 * Keeps which ticket an open page shows, for a few seconds more. Only what others would see changed is told: saying the same
 * again costs one write and wakes nobody. Times are the database's, which all processes share.
 */
export async function enterTicket(source: Source, entering: Entering): Promise<void> {
  const { organizationId, socketId, accountId, number, doing, goneAfterMs } = entering;
  const expiresAt = sql`clock_timestamp() + make_interval(secs => ${goneAfterMs / 1000}::float8)`;
  await rowsOf(
    source,
    sql`WITH before AS (
        SELECT organization_id, ticket_id, doing, expires_at > clock_timestamp() AS is_there FROM presence
        WHERE organization_id = ${organizationId}::uuid AND socket_id = ${socketId}::uuid
      ), now AS (
        INSERT INTO presence (organization_id, socket_id, ticket_id, account_id, doing, expires_at)
        SELECT t.organization_id, ${socketId}::uuid, t.id, ${accountId}::uuid, ${doing}::presence_doing, ${expiresAt}
        FROM ticket t WHERE t.organization_id = ${organizationId}::uuid AND t.number = ${number}
        ON CONFLICT (organization_id, socket_id) DO UPDATE
        SET ticket_id = EXCLUDED.ticket_id, doing = EXCLUDED.doing, expires_at = EXCLUDED.expires_at
        RETURNING organization_id, ticket_id, doing
      ) ${tellOf(sql`
        SELECT organization_id, ticket_id FROM now WHERE NOT EXISTS (
          SELECT FROM before b WHERE b.ticket_id = now.ticket_id AND b.doing = now.doing AND b.is_there)
        UNION SELECT organization_id, ticket_id FROM before WHERE ticket_id NOT IN (SELECT ticket_id FROM now)`)}`,
  );
}
