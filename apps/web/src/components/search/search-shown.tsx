import { findMatches, type SearchMatch } from "@smartsupport/contracts";
import { parseSearch, type Search } from "@smartsupport/domain";
import { useQueries } from "@tanstack/react-query";
import { createContext, type ReactNode, useMemo } from "react";
import { operationQuery } from "../../lib/api/operation-query.ts";

export type Shown = { search: Search; isNear: boolean; lines: ReadonlyMap<string, SearchMatch> };

/** What the tickets below were searched for; null where they were not. */
export const SearchContext = createContext<Shown | null>(null);

type Props = {
  q: string;
  /** Whether mistyped words were forgiven. */
  isNear: boolean;
  numbers: readonly string[];
  isDesk?: boolean;
  children: ReactNode;
};

const AT_ONCE = 50;
/** Lines are for those at the top: whoever scrolls that far reads subjects. */
const MOST = 200;

/** Marks what was searched for in the tickets below, and brings the lines of their texts that answer it. */
export function SearchShown({ q, isNear, numbers, isDesk = false, children }: Props) {
  const search = useMemo(() => parseSearch(q, { isStaff: isDesk }), [q, isDesk]);
  const hasWords = search.terms.some(({ kind, isExcluded }) => kind !== "filter" && !isExcluded);
  const shown = hasWords ? numbers.slice(0, MOST) : [];
  const parts = Array.from({ length: Math.ceil(shown.length / AT_ONCE) }, (_, index) =>
    shown.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
  const lines = useQueries({
    queries: parts.map((number) =>
      operationQuery(findMatches, { query: { q, number, isNear: isNear ? "true" : "false" } }),
    ),
    combine: (answers) => answers.map(({ data }) => data),
  });
  const value = useMemo(() => {
    if (!hasWords) return null;
    const all = lines.flatMap((answer) => answer?.items ?? []);
    return { search, isNear, lines: new Map(all.map((line) => [line.number, line])) };
  }, [hasWords, search, isNear, lines]);
  return <SearchContext value={value}>{children}</SearchContext>;
}
