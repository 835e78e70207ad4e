import type {
  LikelyCategory,
  getFilingHints as operation,
  ParsedQuery,
  ResponseOf,
  SimilarTicket,
} from "@smartsupport/contracts";
import { readAlikeTickets } from "@smartsupport/database";
import { ALIKE, filingWords, howAlike, likelyPlaces } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { forbidden, requireEver } from "../tickets/require-right.ts";
import { type LearntFiling, learntFiling } from "./learnt-filing.ts";

const MOST = 3;

/** What a ticket that is being written sounds like: where it belongs, and whether one has filed it already. */
export async function getFilingHints(
  ctx: Ctx,
  { words }: ParsedQuery<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  requireEver(ctx, "ticket:create");
  if (ctx.actor.kind !== "person") throw forbidden();
  const typed = filingWords(words);
  if (typed.length === 0) return { categories: [], tickets: [] };
  const learnt = await learntFiling(ctx.core, ctx.actor.organizationId, ctx.now);
  return {
    categories: likelyPlaces(learnt.model, words).flatMap((place) => named(learnt, place)),
    tickets: await similarTickets(ctx, ctx.actor, learnt, typed),
  };
}

function named(
  { places }: LearntFiling,
  { categoryId, subCategoryId, words }: ReturnType<typeof likelyPlaces>[number],
): LikelyCategory[] {
  const ofCategory = places.filter((place) => place.categoryId === categoryId);
  const [first] = ofCategory;
  if (!first) return [];
  const kind = ofCategory.find((place) => subCategoryId !== null && place.subCategoryId === subCategoryId);
  const category = { id: categoryId, name: first.categoryName };
  const subCategory = kind?.subCategoryId ? { id: kind.subCategoryId, name: kind.name } : null;
  return [{ category, subCategory, words }];
}

/** One's own, and those one follows: whoever sees the whole desk has their own in mind too when they file one. */
async function similarTickets(
  { core }: Ctx,
  { organizationId, id: accountId }: Extract<Ctx["actor"], { kind: "person" }>,
  learnt: LearntFiling,
  typed: readonly string[],
): Promise<SimilarTicket[]> {
  const found = await readAlikeTickets(core.database, { kind: "participant", organizationId, accountId }, typed);
  return found
    .map(({ found: words, ...ticket }) => ({ ticket, alike: howAlike(learnt.model, typed, new Set(words)) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((one, other) => other.alike - one.alike)
    .slice(0, MOST)
    .map(({ ticket }) => ({ ...ticket, assignee: ticket.assignee || null }));
}
