import { IconCloudCheck, IconDeviceFloppy } from "@tabler/icons-react";
import type { LiveDraft } from "../../lib/drafts/use-draft.ts";
import { clockTime } from "../../lib/time/relative-time.ts";
import { Icon } from "../ui/icon.tsx";
import styles from "./draft.module.css";

/** Where the words are safe: with the desk, on every device, or only here for now. */
export function DraftMark({ draft }: { draft: LiveDraft }) {
  const { where, savedAt } = draft;
  if (where === "here") {
    return (
      <span className={styles.mark}>
        <Icon of={IconDeviceFloppy} size={14} />
        <span>Draft kept on this device</span>
      </span>
    );
  }
  if (savedAt === null) return null;
  return (
    <span className={styles.mark}>
      <Icon of={IconCloudCheck} size={14} />
      <span>Draft saved {clockTime(savedAt)}</span>
    </span>
  );
}
