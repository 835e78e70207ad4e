import { useDebouncedValue } from "@mantine/hooks";
import { countTickets, getDesk, listMacros, listPeople, listTickets, listViews } from "@smartsupport/contracts";
import { IconBolt, IconListSearch, IconUser } from "@tabler/icons-react";
import { useState } from "react";
import { useMatch } from "react-router-dom";
import { useUser } from "../../features/session/use-session.ts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { offered, runOffer } from "../../lib/keys/offers.ts";
import { actItems } from "./act-items.ts";
import type { PaletteGroup, PaletteItem, PalettePlace } from "./palette-item.ts";
import { isMeant, wantedBy } from "./palette-words.ts";
import { placeItems } from "./place-items.ts";

const PAUSE_MS = 120;
const MOST = 6;

/** What the palette offers for what is typed, in groups, and how far the desk's answer is. */
export function usePalette(typed: string, places: readonly PalettePlace[]) {
  const { role } = useUser();
  const isStaff = role !== "employee";
  const onDesk = useMatch("/desk/tickets/:number");
  const onOwn = useMatch("/tickets/:number");
  const number = [onDesk, onOwn].map((match) => match?.params.number).find((one) => one && one !== "new");
  // Read once: behind the palette nothing is offered anew.
  const [{ acts, hasMacros }] = useState(() => ({ acts: actItems(), hasMacros: offered().includes("ticket.macro") }));
  const { kind, words } = wantedBy(typed);
  const wanted = kind === "number" && words !== "" ? `number:${words}` : words;
  const [asked] = useDebouncedValue(wanted, PAUSE_MS);
  const isAsking = words !== "" && kind !== "acts";
  const q = isAsking ? asked : "";
  const tickets = useOperationQuery(
    listTickets,
    { query: { q, limit: MOST, sort: "relevance" } },
    { enabled: q !== "", placeholderData: (kept) => kept },
  );
  const people = useOperationQuery(
    listPeople,
    { query: { q, limit: 3 } },
    { enabled: isStaff && kind === "all" && q !== "" },
  );
  const macros = useOperationQuery(listMacros, {}, { enabled: hasMacros, staleTime: 60_000 }).data?.items ?? [];
  const counts = useOperationQuery(countTickets, {}, { enabled: isStaff }).data?.views ?? {};
  const isDemo = useOperationQuery(getDesk, {}, { staleTime: Number.POSITIVE_INFINITY }).data?.demo != null;
  const views = useOperationQuery(listViews, {}, { enabled: isStaff }).data?.items ?? [];
  const going = placeItems({ places, isAdmin: role === "admin", isDemo, counts, views });

  const found = (isAsking && q !== "" && tickets.data?.items) || [];
  const base = isStaff ? "/desk/tickets" : "/tickets";
  const ofTickets = found.map<PaletteItem>(({ number: id, subject, status, requester }) => ({
    id,
    number: id,
    label: subject,
    status,
    beside: isStaff ? requester.name : undefined,
    to: `${base}/${id}`,
  }));
  const ofMacros = macros.map<PaletteItem>(({ id, name }) => ({
    id: `macro ${id}`,
    label: `Insert macro: ${name}`,
    icon: IconBolt,
    run: () => runOffer("ticket.macro", id),
  }));
  const ofPeople = ((isAsking && q !== "" && people.data?.items) || []).map<PaletteItem>(
    ({ id, name, department }) => ({
      id,
      label: `Tickets of ${name}`,
      beside: department?.name,
      icon: IconUser,
      to: `/desk/tickets?${new URLSearchParams({ q: `requester:"${name}"` })}`,
    }),
  );
  const whole: PaletteItem = {
    id: "all",
    label: `All tickets that hold “${words}”`,
    icon: IconListSearch,
    to: `${base}?${new URLSearchParams({ q: words })}`,
  };
  const meant = (items: PaletteItem[]) => items.filter(({ label }) => isMeant(label, words));
  const toDo = [...meant(acts), ...(words === "" ? [] : meant(ofMacros))];
  const toGo = [...meant(going), ...ofPeople];
  // Whoever types how something is called means it; anything else is looked for among tickets first.
  const isDoing = words === "" || meant(acts).length > 0;
  const doing = { title: number ? `Do on ${number}` : "Do", items: kind === "number" ? [] : toDo };
  const groups: PaletteGroup[] = [
    ...(isDoing ? [doing] : []),
    { title: "Tickets", items: ofTickets },
    ...(isDoing ? [] : [doing]),
    { title: "Go to", items: kind === "all" ? [...toGo, ...(words === "" ? [] : [whole])] : [] },
  ].filter(({ items }) => items.length > 0);
  const isWaiting = isAsking && (asked !== wanted || tickets.isFetching) && !tickets.isError;
  const retry = tickets.isError && q !== "" ? () => void tickets.refetch() : undefined;
  // What stands first may still be another.
  return {
    groups,
    q,
    isStaff,
    isNear: tickets.data?.search?.isNear ?? false,
    words: kind === "number" ? "" : words,
    isWaiting,
    isUnsure: isWaiting && !isDoing,
    number,
    retry,
  };
}
