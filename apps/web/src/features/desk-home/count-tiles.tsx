import { countTickets } from "@smartsupport/contracts";
import { Link } from "react-router-dom";
import { SkeletonBar } from "../../components/ui/skeleton.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { VIEW_WORDS } from "../../lib/tickets/view-words.ts";
import styles from "./count-tiles.module.css";
import { HOME_VIEWS } from "./home-views.ts";

/** How many tickets each view holds. Each number leads to them. */
export function CountTiles() {
  const views = useOperationQuery(countTickets, {}).data?.views;
  return (
    <ul className={styles.tiles} aria-label="Tickets by view">
      {HOME_VIEWS.map(({ view, ...rest }) => {
        const count = views?.[view];
        const isAlarm = "isAlarm" in rest && count !== undefined && count > 0;
        return (
          <li key={view}>
            <Link to={`/desk/tickets?view=${view}`} className={styles.tile}>
              <span className={styles.name}>{VIEW_WORDS[view].title}</span>
              <span className={styles.count} data-alarm={isAlarm || undefined}>
                {views ? shown(count ?? 0) : <SkeletonBar width={32} height={20} />}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function shown(count: number): string {
  return count >= 1000 ? "999+" : String(count);
}
