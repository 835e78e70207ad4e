import { PageBar } from "../../components/ui/page-bar.tsx";
import { CountTiles } from "../../features/desk-home/count-tiles.tsx";
import { HOME_VIEWS } from "../../features/desk-home/home-views.ts";
import { ShortList } from "../../features/desk-home/short-list.tsx";
import { usePageTitle } from "../../lib/page-title.ts";
import styles from "./desk.module.css";

/** What the desk has to do now, by what is most pressing. */
export function DeskPage() {
  usePageTitle("Desk");
  return (
    <div className={styles.page}>
      <PageBar title="Desk" />
      <div className={styles.body}>
        <CountTiles />
        <div className={styles.lists}>
          {HOME_VIEWS.map(({ view }) => (
            <ShortList key={view} view={view} />
          ))}
        </div>
      </div>
    </div>
  );
}
