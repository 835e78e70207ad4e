import { exactTime, relativeTime } from "../../lib/time/relative-time.ts";
import { useNow } from "../../lib/time/use-now.ts";

type Props = {
  /** ISO 8601. */
  at: string;
  /** `short` for columns: "4 m". `long` for sentences: "4 minutes ago". */
  form?: "short" | "long";
  className?: string;
};

/** How long ago, in the reader's words; the exact time in the reader's zone on hover. */
export function RelativeTime({ at, form = "long", className }: Props) {
  const now = useNow();
  const exact = exactTime(at);
  return (
    <time dateTime={at} title={exact} className={className}>
      {relativeTime(at, now, form)}
    </time>
  );
}
