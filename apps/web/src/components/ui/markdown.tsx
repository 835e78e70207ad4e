import { memo } from "react";
import { isPlainProse } from "../../lib/markdown/is-plain-prose.ts";
import { latePart } from "./late-part.tsx";
import styles from "./markdown.module.css";
import { PlainProse } from "./plain-prose.tsx";

const RichMarkdown = latePart(async () => (await import("./rich-markdown.tsx")).RichMarkdown, {
  meanwhile: PlainProse,
});

/**
 * Prose that somebody wrote. Most of it holds no mark at all, and is drawn without what reads Markdown; the rest shows its words
 * until that is there. Read once for each text: a long story is drawn anew with every change.
 */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  return (
    <div className={styles.prose} dir="auto">
      {isPlainProse(text) ? <PlainProse text={text} /> : <RichMarkdown text={text} />}
    </div>
  );
});
