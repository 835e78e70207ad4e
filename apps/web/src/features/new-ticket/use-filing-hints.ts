import { useDebouncedValue } from "@mantine/hooks";
import { getFilingHints, MAX_HINT_LETTERS } from "@smartsupport/contracts";
import { keepPreviousData } from "@tanstack/react-query";
import { type Control, useWatch } from "react-hook-form";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import type { NewTicketValues } from "./values.ts";

const PAUSE_MS = 350;
const FRESH_MS = 60_000;
const SHORTEST = 3;

/** What the ticket sounds like as it is being written. What was said stays until something else is. */
export function useFilingHints(control: Control<NewTicketValues>) {
  const [subject, description] = useWatch({ control, name: ["subject", "description"] });
  const written = [...`${subject} ${description}`.trim()].slice(0, MAX_HINT_LETTERS).join("").trim();
  const [words] = useDebouncedValue(written, PAUSE_MS);
  const isEnough = words.length >= SHORTEST;
  const { data } = useOperationQuery(
    getFilingHints,
    { query: { words } },
    { enabled: isEnough, placeholderData: keepPreviousData, staleTime: FRESH_MS, retry: false },
  );
  const hints = isEnough ? data : undefined;
  return { categories: hints?.categories ?? [], tickets: hints?.tickets ?? [] };
}
