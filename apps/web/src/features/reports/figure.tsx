import { ActionIcon, Tooltip } from "@mantine/core";
import { IconChartBar, IconTable } from "@tabler/icons-react";
import { type ReactNode, useId, useState } from "react";
import { Icon } from "../../components/ui/icon.tsx";
import styles from "./figure.module.css";

type Props = {
  title: string;
  /** The drawing in a sentence, for whoever cannot see it. */
  summary: string;
  aside?: ReactNode;
  /** Over the whole width, not half of it. */
  isWide?: boolean;
  chart: ReactNode;
  table: ReactNode;
};

/** A drawing and the table it was drawn from: screen readers always have the table, everybody else at the press of a button. */
export function Figure({ title, summary, aside, isWide, chart, table }: Props) {
  const [isTable, setIsTable] = useState(false);
  const id = useId();
  const label = isTable ? `Show ${title} as a chart` : `Show ${title} as a table`;
  return (
    <section className={styles.figure} data-wide={isWide || undefined} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        <div className={styles.aside}>{aside}</div>
        <Tooltip label={label}>
          <ActionIcon size="sm" aria-label={label} onClick={() => setIsTable(!isTable)}>
            <Icon of={isTable ? IconChartBar : IconTable} />
          </ActionIcon>
        </Tooltip>
      </div>
      {!isTable && (
        <div role="img" aria-label={summary} className={styles.chart}>
          <div aria-hidden="true">{chart}</div>
        </div>
      )}
      <div className={isTable ? styles.table : styles.spoken}>{table}</div>
    </section>
  );
}
