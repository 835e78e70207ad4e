import { listMentionable, type PersonRef } from "@smartsupport/contracts";
import { keepPreviousData } from "@tanstack/react-query";
import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { applyEdit } from "../../lib/markdown/apply-edit.ts";
import { type MentionQuery, mentionQuery } from "../../lib/markdown/mention-query.ts";

type Options = {
  area: RefObject<HTMLTextAreaElement | null>;
  number: string;
  place: "comment" | "note";
  onMention: (person: { id: string; name: string }) => void;
};

export type Mentions = ReturnType<typeof useMentions>;

/** After an `@` in a text area: who may be mentioned here, chosen with arrows and Enter, by a click, or not at all. */
export function useMentions({ area, number, place, onMention }: Options) {
  const [asked, setAsked] = useState<MentionQuery | null>(null);
  const [at, setAt] = useState(0);
  const q = asked?.words.trim() ?? "";
  const found = useOperationQuery(
    listMentionable,
    { params: { number }, query: { in: place, ...(q && { q }) } },
    { enabled: asked !== null, placeholderData: keepPreviousData, staleTime: 30_000 },
  );
  const people = asked === null ? [] : (found.data?.items ?? []);
  const active = people[Math.min(at, people.length - 1)];

  const look = useEffectEvent(() => {
    const field = area.current;
    const next =
      field && field.selectionStart === field.selectionEnd ? mentionQuery(field.value, field.selectionEnd) : null;
    if (next?.words !== asked?.words) setAt(0);
    setAsked(next);
  });
  const pick = useEffectEvent(({ id, name }: PersonRef) => {
    if (!area.current || !asked) return;
    const text = `@${name} `;
    const end = asked.from + text.length;
    setAsked(null);
    applyEdit(area.current, { start: asked.from, end: asked.to, text, selectFrom: end, selectTo: end });
    onMention({ id, name });
  });
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (people.length === 0 || event.isComposing || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((at + step + people.length) % people.length);
    else if ((event.key === "Enter" || event.key === "Tab") && active) pick(active);
    else if (event.key === "Escape") setAsked(null);
    else return;
    event.preventDefault();
    // The field's own keys, and the page's, are not meant.
    event.stopPropagation();
  });

  useEffect(() => {
    const field = area.current;
    if (!field) return;
    const stop = new AbortController();
    const { signal } = stop;
    field.addEventListener("keydown", press, { signal });
    // After the form has heard of it: drawn anew before, the field would lose what was just typed.
    field.addEventListener("input", () => setTimeout(look), { signal });
    for (const event of ["click", "keyup"]) field.addEventListener(event, look, { signal });
    field.addEventListener("blur", () => setAsked(null), { signal });
    return () => stop.abort();
  }, [area]);

  return { people, active, pick: (person: PersonRef) => pick(person) };
}
