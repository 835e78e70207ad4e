import { MAX_FILES_PER_SUBMISSION } from "@smartsupport/domain";
import { IconUpload } from "@tabler/icons-react";
import { useId, useRef } from "react";
import { useFileIntake } from "../../lib/files/use-file-intake.ts";
import type { Uploads } from "../../lib/files/use-uploads.ts";
import styles from "./file-field.module.css";
import { FilePicker } from "./file-picker.tsx";
import { Icon } from "./icon.tsx";
import { UploadList } from "./upload-list.tsx";

/** Drop files anywhere on the form, paste a screenshot, or choose; each shows its way. Give it `useUploads()`. */
export function FileField({ uploads, label = "Files" }: { uploads: Uploads; label?: string }) {
  const field = useRef<HTMLFieldSetElement>(null);
  const hint = useId();
  const isOver = useFileIntake(field, uploads.add);
  return (
    <fieldset ref={field} aria-describedby={hint}>
      <legend className={styles.label}>
        {label} <span>optional</span>
      </legend>
      <div className={styles.drop} data-over={isOver || undefined}>
        <Icon of={IconUpload} />
        <span className={styles.words}>
          Drop files here, paste a screenshot or{" "}
          <FilePicker onFiles={uploads.add} className={styles.choose}>
            choose
          </FilePicker>
        </span>
        <span id={hint} className={styles.hint}>
          up to {MAX_FILES_PER_SUBMISSION} files, 10 MB each
        </span>
      </div>
      <UploadList uploads={uploads} />
    </fieldset>
  );
}
