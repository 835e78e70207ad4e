import type { ResponseOf, reportTickets } from "@smartsupport/contracts";
import { minutesWords } from "../../lib/time/minutes-words.ts";
import { spanWords } from "../../lib/time/span-words.ts";
import { durationWords } from "./duration-words.ts";
import styles from "./tiles.module.css";

export type TicketReport = ResponseOf<typeof reportTickets>;

/** The report in a handful of numbers. */
export function Tiles({ report }: { report: TicketReport }) {
  const { filed, resolved, firstResponse, resolution, satisfaction, minutesSpent } = report;
  const { average, count } = satisfaction;
  return (
    <dl className={styles.tiles}>
      <Tile name="Filed" number={filed.toLocaleString("en")} />
      <Tile name="Resolved" number={resolved.toLocaleString("en")} />
      <DurationTile name="First reply, half within" duration={firstResponse} nothing="No reply yet" />
      <DurationTile name="Solved, half within" duration={resolution} nothing="Nothing solved yet" />
      <Tile
        name="Satisfaction"
        number={average === null ? "–" : average.toFixed(1)}
        unit={average === null ? "" : "of 5"}
        words={count === 0 ? "No rating yet" : count === 1 ? "1 rating" : `${count.toLocaleString("en")} ratings`}
      />
      {minutesSpent !== null && <Tile name="Time spent" number={minutesWords(minutesSpent)} />}
    </dl>
  );
}

type Duration = TicketReport["firstResponse"];

function DurationTile({
  name,
  duration: { count, medianMs, p90Ms },
  nothing,
}: {
  name: string;
  duration: Duration;
  nothing: string;
}) {
  if (medianMs === null) return <Tile name={name} number="–" words={nothing} />;
  const tickets = count === 1 ? "1 ticket" : `${count.toLocaleString("en")} tickets`;
  const words = p90Ms === null ? tickets : `9 of 10 within ${spanWords(p90Ms)}, ${tickets}`;
  return <Tile name={name} {...durationWords(medianMs)} words={words} />;
}

function Tile({
  name,
  number,
  unit = "",
  words = "",
}: {
  name: string;
  number: string;
  unit?: string;
  words?: string;
}) {
  return (
    <div className={styles.tile}>
      <dt>{name}</dt>
      <dd>
        <span className={styles.number}>{number}</span> {unit}
        {words && <span className={styles.words}>{words}</span>}
      </dd>
    </div>
  );
}
