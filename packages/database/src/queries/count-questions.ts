import type { Visibility } from "@smartsupport/domain";
import { ticketScope } from "../scopes/ticket-scope.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { allOf, join, limitOf, sql } from "../sql/sql.ts";
import { MAX_COUNT } from "./count-tickets.ts";
import { conditionsOf, prepareQuestion, type TicketQuestion } from "./ticket-question.ts";
import type { Asker } from "./ticket-views.ts";

/** How many tickets answer each of the questions, at most 1,000 each, in one statement, in their order. */
export async function countQuestions(
  source: Source,
  visibility: Visibility,
  questions: readonly TicketQuestion[],
  asker: Asker,
): Promise<number[]> {
  if (questions.length === 0) return [];
  const prepared = await Promise.all(questions.map((question) => prepareQuestion(source, question)));
  const counts = prepared.map(
    (question) => sql`(SELECT count(*) FROM (SELECT FROM ticket t
      WHERE ${allOf([ticketScope(visibility), ...conditionsOf(question, asker)])} ${limitOf(MAX_COUNT)}) AS counted)`,
  );
  // Each person's views make a statement of their own: not worth keeping prepared.
  const statement = sql`SELECT json_build_array(${join(counts)}) AS counts`;
  const [row] = await rowsOf<{ counts: number[] }>(source, statement, { isPrepared: false });
  return row?.counts ?? [];
}
