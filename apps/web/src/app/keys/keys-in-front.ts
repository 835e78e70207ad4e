import { offered } from "../../lib/keys/offers.ts";
import { PAGE_ACTS, type PageActName, pageAct, placeOfAct } from "../../lib/keys/page-acts.ts";

const PLACES: Record<string, string> = {
  queue: "Queue",
  ticket: "Ticket",
  writing: "While writing",
  inbox: "Inbox",
  accounts: "Accounts",
  mailbox: "Mailbox",
  everywhere: "Everywhere",
};

type KeyLine = { name: PageActName; keys: string; words: string };
type KeyGroup = { place: string; title: string; lines: KeyLine[] };

/** The keys of the page in front of somebody, the page's own first, then those of everywhere. */
export function keysInFront(): KeyGroup[] {
  const names = new Set(offered());
  const places = new Set([...names].map(placeOfAct));
  // Whoever can reply can write.
  if (document.querySelector("textarea") !== null) places.add("writing");
  const all = Object.keys(PAGE_ACTS) as PageActName[];
  const linesOf = (place: string) =>
    all
      .filter((name) => placeOfAct(name) === place && (names.has(name) || pageAct(name).isLocal))
      .flatMap((name) => {
        const { keys, words } = pageAct(name);
        return keys ? [{ name, keys, words }] : [];
      });
  return Object.entries(PLACES)
    .filter(([place]) => places.has(place))
    .map(([place, title]) => ({ place, title, lines: linesOf(place) }))
    .filter(({ lines }) => lines.length > 0);
}
