import { Button } from "@mantine/core";
import type { LiveDraft } from "../../lib/drafts/use-draft.ts";
import { RelativeTime } from "../ui/relative-time.tsx";
import styles from "./draft.module.css";

type Props = { draft: LiveDraft; what: "ticket" | "reply" | "note" };

/** Two devices wrote the same draft: shows the other one's words and lets one choose. Neither is lost by waiting. */
export function DraftChoice({ draft, what }: Props) {
  const { conflict, keeper } = draft;
  if (!conflict) return null;
  const { theirs } = conflict;
  const words =
    theirs && ([theirs.body.ticket?.subject, theirs.body.words].filter(Boolean).join(": ") || "No words yet");
  return (
    <section className={styles.choice} role="alert" aria-label="Two drafts">
      {theirs ? (
        <>
          <p>
            You went on with this {what} on another device <RelativeTime at={theirs.updatedAt} />:
          </p>
          <blockquote dir="auto">{words}</blockquote>
        </>
      ) : (
        <p>This {what} was sent or thrown away on another device. What stands here was typed since, or before.</p>
      )}
      <div className={styles.acts}>
        <Button size="xs" variant="default" onClick={() => keeper.choose("mine")}>
          Keep what stands here
        </Button>
        <Button size="xs" variant="default" onClick={() => keeper.choose("theirs")}>
          {theirs ? "Take the other" : "Throw it away"}
        </Button>
      </div>
    </section>
  );
}
