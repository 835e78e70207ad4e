import type { SavedView } from "@smartsupport/contracts";
import type { ReactNode } from "react";
import { SortableList } from "../../components/ui/sortable-list.tsx";
import styles from "./saved-view-links.module.css";
import { useSavedViews } from "./use-saved-views.ts";

/** The saved views in the side bar: their order is changed with the handle that each shows under the pointer. */
export function SavedViewLinks({ draw }: { draw: (view: SavedView) => ReactNode }) {
  const { views, order } = useSavedViews();
  if (views.length === 0) return null;
  return (
    <div className={styles.links}>
      <SortableList items={views} onOrder={order} draw={(view) => <div className={styles.link}>{draw(view)}</div>} />
    </div>
  );
}
