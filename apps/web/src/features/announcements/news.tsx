import { listAnnouncements } from "@smartsupport/contracts";
import { Markdown } from "../../components/ui/markdown.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { SectionCard } from "../../components/ui/section-card.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import styles from "./news.module.css";

const FRESH_MS = 60_000;

/** What the desk tells everybody; nothing at all while there is nothing to tell. */
export function News() {
  const { data } = useOperationQuery(listAnnouncements, {}, { staleTime: FRESH_MS });
  if (!data || data.items.length === 0) return null;
  return (
    <SectionCard title="News from the desk">
      <ul className={styles.news}>
        {data.items.map(({ id, title, words, author, createdAt }) => (
          <li key={id}>
            <h3 dir="auto">{title}</h3>
            {words && <Markdown text={words} />}
            <p className={styles.from}>
              {author.name}, <RelativeTime at={createdAt} />
            </p>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
