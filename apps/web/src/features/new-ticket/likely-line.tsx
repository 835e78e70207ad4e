import { UnstyledButton } from "@mantine/core";
import type { LikelyCategory, SimilarTicket } from "@smartsupport/contracts";
import { type Control, useWatch } from "react-hook-form";
import styles from "./likely-line.module.css";
import { SimilarSheet } from "./similar-sheet.tsx";
import { stillLikely } from "./still-likely.ts";
import type { NewTicketValues } from "./values.ts";

type Props = {
  control: Control<NewTicketValues>;
  categories: readonly LikelyCategory[];
  tickets: readonly SimilarTicket[];
  onTake: (category: LikelyCategory) => void;
};

/** Below the subject: where the ticket seems to belong, to be taken by one tap. Its place is kept, so that nothing moves. */
export function LikelyLine({ control, categories, tickets, onTake }: Props) {
  const [categoryId, subCategoryId] = useWatch({ control, name: ["categoryId", "subCategoryId"] });
  const likely = stillLikely(categories, categoryId, subCategoryId);
  return (
    <div className={styles.line} role="status" aria-label="What this sounds like">
      {likely.length > 0 && <span className={styles.lead}>Sounds like</span>}
      {likely.map((hint) => (
        <UnstyledButton key={hint.category.id} className={styles.choice} onClick={() => onTake(hint)} title={why(hint)}>
          {[hint.category.name, hint.subCategory?.name].filter(Boolean).join(" · ")}
        </UnstyledButton>
      ))}
      {likely.length === 1 && likely.map((hint) => <Why key={hint.category.id} hint={hint} />)}
      <SimilarSheet tickets={tickets} />
    </div>
  );
}

function Why({ hint }: { hint: LikelyCategory }) {
  return <span className={styles.why}>{why(hint)}</span>;
}

function why({ words }: LikelyCategory): string {
  return `because of ${new Intl.ListFormat("en-GB").format(words.map((word) => `“${word}”`))}`;
}
