import {
  IconBolt,
  IconCategory,
  IconClock,
  IconLink,
  IconLock,
  IconMessage,
  IconPencil,
  IconTag,
} from "@tabler/icons-react";
import { ACTION_LOOKS } from "../../features/ticket-actions/action-looks.ts";
import { offered, runOffer } from "../../lib/keys/offers.ts";
import { type PageActName, pageAct, placeOfAct } from "../../lib/keys/page-acts.ts";
import type { PaletteItem } from "./palette-item.ts";

const ICONS: Partial<Record<PageActName, PaletteItem["icon"]>> = {
  ...Object.fromEntries(Object.values(ACTION_LOOKS).map(({ offer, icon }) => [offer, icon])),
  "ticket.reply": IconMessage,
  "ticket.note": IconLock,
  "ticket.link": IconLink,
  "ticket.time": IconClock,
  "ticket.words": IconPencil,
  "ticket.category": IconCategory,
  "ticket.tags": IconTag,
  "queue.tag": IconTag,
};

/** All that can be done on the page behind the palette; first what it is about, then what is offered everywhere. */
export function actItems(): PaletteItem[] {
  const names = offered().filter((name) => !pageAct(name).isKeyOnly);
  const isAnywhere = (name: PageActName) => placeOfAct(name) === "everywhere";
  return [...names.filter((name) => !isAnywhere(name)), ...names.filter(isAnywhere)].map((name) => ({
    id: name,
    label: pageAct(name).words,
    icon: ICONS[name] ?? IconBolt,
    offer: name,
    run: () => runOffer(name),
  }));
}
