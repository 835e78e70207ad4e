import { type ComponentType, lazy, memo, Suspense } from "react";
import { isPlainProse } from "../../lib/markdown/is-plain-prose.ts";
import styles from "./markdown.module.css";
import { PlainProse } from "./plain-prose.tsx";

// Where that does not come, as without a network, the words are shown as they were written.
const RichMarkdown = lazy<ComponentType<{ text: string }>>(() =>
  import("./rich-markdown.tsx").then(
    (rich) => ({ default: rich.RichMarkdown }),
    () => ({ default: PlainProse }),
  ),
);

/**
 * Prose that somebody wrote. Most of it holds no mark at all, and is drawn without what reads Markdown; the rest shows its words
 * until that is there. Read once for each text: a long story is drawn anew with every change.
 */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  const plain = <PlainProse text={text} />;
  return (
    <div className={styles.prose} dir="auto">
      {isPlainProse(text) ? (
        plain
      ) : (
        <Suspense fallback={plain}>
          <RichMarkdown text={text} />
        </Suspense>
      )}
    </div>
  );
});
