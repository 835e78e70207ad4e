import { type SavedView, TICKET_VIEWS } from "@smartsupport/contracts";
import { IconBookmark, IconUsersGroup } from "@tabler/icons-react";
import { viewAddress } from "../../lib/tickets/view-address.ts";
import type { PaletteItem, PalettePlace } from "./palette-item.ts";

type Given = {
  places: readonly PalettePlace[];
  isAdmin: boolean;
  isDemo: boolean;
  views: readonly SavedView[];
  counts: Partial<Record<string, number>>;
};

/** Every place that whoever looks may go to; views say how many tickets they hold. */
export function placeItems({ places, isAdmin, isDemo, views, counts }: Given): PaletteItem[] {
  const open = places.filter((place) => (isAdmin || !place.isAdmin) && (isDemo || !place.isDemo));
  return [
    ...open.map(({ to, label, icon, status }) => {
      const view = TICKET_VIEWS.find((one) => to.endsWith(`?view=${one}`));
      const beside = view && ticketWords(counts[view]);
      return { id: to, to, label: view ? `View: ${label}` : label, icon, status, beside };
    }),
    ...views.map((view) => ({
      id: view.id,
      to: viewAddress(view),
      label: `View: ${view.name}`,
      icon: view.isShared ? IconUsersGroup : IconBookmark,
      beside: ticketWords(view.count),
    })),
  ];
}

function ticketWords(count: number | undefined): string | undefined {
  if (count === undefined) return undefined;
  return count === 1 ? "1 ticket" : `${count >= 1000 ? "999+" : count} tickets`;
}
