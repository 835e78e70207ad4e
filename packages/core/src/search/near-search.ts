import { isKnownWord, nearWords, type SearchQuestion } from "@smartsupport/database";
import { forgivenEdits, searchWords, ticketVisibility } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";

/**
 * The search with its mistyped words replaced by those they may have meant; null when there is nothing to forgive. Words
 * that nobody ever wrote are taken for mistyped; if there are none, any of them may be.
 */
export async function nearSearch({ core, actor }: Ctx, search: SearchQuestion): Promise<SearchQuestion | null> {
  const source = core.database;
  const asked = { organizationId: actor.organizationId, readsNotes: search.readsNotes };
  const candidates = search.terms.flatMap((term, place) => {
    const [only, ...rest] = term.kind === "word" && !term.isExcluded ? searchWords(term.text) : [];
    const isOne = only !== undefined && rest.length === 0 && !only.isSign && forgivenEdits(only.word) > 0;
    return isOne ? [{ place, word: only.word }] : [];
  });
  if (candidates.length === 0) return null;
  // Which words stand in other people's tickets is not for everybody to find out, so theirs may all be mistyped.
  const readsAll = ticketVisibility(actor).kind === "all";
  const known = readsAll ? await Promise.all(candidates.map(({ word }) => isKnownWord(source, asked, word))) : [];
  const unknown = candidates.filter((_, index) => !known[index]);
  const found = await Promise.all(
    (unknown.length > 0 ? unknown : candidates).map(async ({ place, word }) => {
      const meant = await nearWords(source, asked, word);
      return [place, [word, ...meant.filter((each) => each !== word)]] as const;
    }),
  );
  const near = new Map(found.filter(([, words]) => words.length > 1));
  return near.size > 0 ? { ...search, near } : null;
}
