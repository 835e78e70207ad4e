import type { FoundQuery } from "../queries/found-tickets.ts";
import { conditionsOf } from "../queries/ticket-question.ts";
import { ticketScope } from "../scopes/ticket-scope.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { allOf, constant, join, limitOf, noSql, type Sql, sql } from "../sql/sql.ts";
import { onDays, type Stretch, stretchesOf } from "./ladder.ts";
import { filterConditions, hasWords, hasWordsByItself } from "./search-conditions.ts";

/** A ticket that was found, and when it was last updated. */
export type Found = { id: string; updatedAt: Date };

/**
 * What a search of the whole desk finds, newest first: at most so many, and no more are looked for once there are enough.
 * A common word is found among the newest few hundred tickets, however many there are behind; a rare one the index knows. So
 * neither takes longer when the desk grows. Each stretch of days is newer than the next, within one the rows are sorted.
 */
export async function seekNewest(
  source: Source,
  query: FoundQuery,
  { most, enough }: { most: number; enough: number },
): Promise<Found[]> {
  const { newest, older } = await stretchesOf(source, query.asker.organizationId);
  const [lastUpdate] = query.after ?? [];
  const lastDay = typeof lastUpdate === "number" ? new Date(lastUpdate).toISOString().slice(0, 10) : null;
  const isAhead = ({ from }: Stretch) => lastDay === null || from.startsWith("-") || from <= lastDay;
  const near = newest.filter(isAhead);
  const found: Found[] = [];
  if (near.length > 0) {
    // The same plan whatever is asked, so it is kept.
    const arms = near.map((stretch) => armOf(query, stretch, "each", most));
    found.push(...(await rowsOf<Found>(source, inTurn(arms, most))));
  }
  for (const stretch of older.filter(isAhead)) {
    if (found.length >= enough) break;
    // How rare a word is decides the plan.
    const statement = armOf(query, stretch, "index", most - found.length);
    found.push(...(await rowsOf<Found>(source, statement, { isPrepared: false })));
  }
  return found;
}

function armOf(query: FoundQuery, stretch: Stretch, by: "each" | "index", most: number): Sql {
  const { visibility, question, asker, after } = query;
  const { search, ...rest } = question;
  if (!search) throw new Error("There is nothing to seek.");
  const known = sql`s.organization_id = ${asker.organizationId}::uuid AND ${onDays(stretch)}
    AND ${by === "each" ? hasWordsByItself(search, search.looked) : hasWords(search, search.looked)}`;
  const asked = [...conditionsOf(rest, asker), ...filterConditions(search, search.looked, asker)];
  // Where nothing else narrows it, the index comes first: walking all tickets until one holds the word may take for ever.
  const isIndexFirst = by === "index" && asked.length === 0;
  const hits = isIndexFirst
    ? sql`(WITH hits AS MATERIALIZED (SELECT s.organization_id, s.ticket_id FROM ticket_search s WHERE ${known}
        ${after ? noSql : newestDays(most)}) SELECT * FROM hits)`
    : constant("ticket_search");
  const conditions = [
    ticketScope(visibility),
    ...(isIndexFirst ? [] : [known]),
    ...asked,
    ...(after ? [sql`(t.updated_at, t.id) < (${toDate(after[0])}::timestamptz, ${after[1]}::uuid)`] : []),
  ];
  return sql`(SELECT t.id, t.updated_at AS "updatedAt"
    FROM ${hits} s JOIN ticket t ON t.organization_id = s.organization_id AND t.id = s.ticket_id
    WHERE ${allOf(conditions)} ORDER BY t.updated_at DESC, t.id DESC ${limitOf(most)})`;
}

/** So many of the newest, and whatever else was updated on the last one's day. */
function newestDays(most: number): Sql {
  return sql`ORDER BY s.day DESC FETCH FIRST ${constant(String(most))} ROWS WITH TIES`;
}

function toDate(value: unknown): Date {
  return new Date(Number(value));
}

/** One after the other: a process id is nothing that workers side by side could ask for. */
function inTurn(arms: readonly Sql[], most: number): Sql {
  return sql`SELECT * FROM (${join(arms, " UNION ALL ")}) AS arms WHERE pg_backend_pid() > 0 ${limitOf(most)}`;
}
