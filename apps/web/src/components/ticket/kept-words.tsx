import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { isEmptyReply } from "../../lib/drafts/draft-content.ts";
import { useDraft } from "../../lib/drafts/use-draft.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import styles from "./draft.module.css";

type Props = { number: string; what: "reply" | "note" };

/** The ticket takes words no more, as when it was merged under somebody's hands: what they had begun is still theirs to take along. */
export function KeptWords({ number, what }: Props) {
  const { content, keeper } = useDraft(`${what}:${number}`, isEmptyReply);
  const clipboard = useClipboard({ timeout: 4000 });
  const { words } = content.body;
  if (words.trim() === "") return null;
  return (
    <section className={styles.choice} role="status" aria-label={`Your ${what}`}>
      <p>This ticket takes no more words. Your {what} was not sent:</p>
      <blockquote dir="auto">{words}</blockquote>
      {clipboard.error && <p role="alert">This browser does not let the page copy. Please select the words.</p>}
      <div className={styles.acts}>
        <CopyButton isCopied={clipboard.copied} onClick={() => clipboard.copy(words)} />
        <Button variant="default" onClick={() => void keeper.discard()}>
          Throw it away
        </Button>
      </div>
    </section>
  );
}
