import { completeSearch } from "@smartsupport/contracts";
import { choicesOf, completionAt, operatorsFor, SEARCH_OPERATORS, type SearchCompletion } from "@smartsupport/domain";
import { keepPreviousData } from "@tanstack/react-query";
import { useMemo } from "react";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";

/** What can be put where the caret stands. */
export type Completion = { value: string; label: string; hint: string | null };

const ASKED = ["department", "category", "assignee", "requester", "tag"] as const;
type AskedOperator = (typeof ASKED)[number];

/** Operators that begin as typed, or values of the one that was typed: those that stand, then those that the desk has. */
export function useCompletions(
  typed: string,
  caret: number | null,
  isDesk: boolean,
): { place: SearchCompletion | null; options: readonly Completion[] } {
  const place = useMemo(() => (caret === null ? null : completionAt(typed, caret, isDesk)), [typed, caret, isDesk]);
  const operator = askedOperator(place);
  const words = place?.typed ?? "";
  const asked = useOperationQuery(
    completeSearch,
    { query: { operator: operator ?? "department", words } },
    { enabled: operator !== null, placeholderData: keepPreviousData },
  );
  const items = operator === null ? undefined : asked.data?.items;
  const options = useMemo(() => {
    if (place === null) return [];
    const begun = place.typed.toLowerCase();
    if (place.kind === "operator") {
      return operatorsFor(isDesk)
        .filter((name) => name.startsWith(begun))
        .map((name) => ({ value: name, label: `${name}:`, hint: SEARCH_OPERATORS[name].label }));
    }
    const standing = choicesOf(place.operator, isDesk)
      .filter(({ value, label }) => value.startsWith(begun) || label.toLowerCase().startsWith(begun))
      .map(({ value, label }) => ({ value, label: value, hint: isSaid(label, value) ? null : label }));
    return [...standing, ...(items ?? []).map(({ value, hint }) => ({ value, label: value, hint }))];
  }, [place, items, isDesk]);
  return { place, options };
}

function isSaid(label: string, value: string): boolean {
  return label.toLowerCase().replaceAll(" ", "-") === value;
}

function askedOperator(place: SearchCompletion | null): AskedOperator | null {
  if (place?.kind !== "value") return null;
  return ASKED.find((name) => name === place.operator) ?? null;
}
