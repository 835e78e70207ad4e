import { SegmentedControl } from "@mantine/core";
import { type ReactNode, type Ref, useId, useRef, useState } from "react";
import { markdownKeys } from "../../lib/markdown/markdown-keys.ts";
import { Markdown } from "./markdown.tsx";
import styles from "./markdown-field.module.css";
import { MarkdownToolbar } from "./markdown-toolbar.tsx";

type Props = {
  label: string;
  /** The label only for screen readers, where the place says what to write. */
  isLabelHidden?: boolean;
  isOptional?: boolean;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  name?: string;
  error?: string;
  placeholder?: string;
  /** Ctrl+Enter or ⌘+Enter. */
  onSubmit?: () => void;
  /** Under the text, inside the frame: files, buttons. */
  footer?: ReactNode;
  /** Beside the tools: whether it is saved. */
  aside?: ReactNode;
  /** Under the text: what it offers while one types. */
  children?: ReactNode;
  minRows?: number;
  /** In a dialog: the first thing to write in. */
  "data-autofocus"?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
};

/** Prose in Markdown: write, look at it, send with Ctrl+Enter. */
export function MarkdownField({
  label,
  isLabelHidden,
  isOptional,
  value,
  onChange,
  error,
  onSubmit,
  footer,
  aside,
  children,
  minRows = 5,
  ref,
  ...rest
}: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [view, setView] = useState("write");
  const isPreview = view === "preview";

  return (
    <div>
      <label htmlFor={id} className={isLabelHidden ? styles.hidden : styles.label}>
        {label} {isOptional && <span>optional</span>}
      </label>
      <div className={styles.frame} data-error={error ? true : undefined}>
        <div className={styles.head}>
          <MarkdownToolbar area={area} disabled={isPreview} />
          {aside}
          <SegmentedControl
            aria-label={`${label}: write or preview`}
            data={[
              { value: "write", label: "Write" },
              { value: "preview", label: "Preview" },
            ]}
            value={view}
            onChange={setView}
          />
        </div>
        <textarea
          {...rest}
          id={id}
          ref={(node) => {
            area.current = node;
            if (typeof ref === "function") ref(node);
            else if (ref) ref.current = node;
          }}
          className={styles.area}
          hidden={isPreview}
          rows={minRows}
          dir="auto"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => markdownKeys(event, onSubmit)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        {isPreview && (
          <section className={styles.preview} aria-label={`Preview of ${label}`}>
            {value.trim() ? <Markdown text={value} /> : <p className={styles.nothing}>Nothing to preview yet.</p>}
          </section>
        )}
        {children}
        {footer && <div className={styles.foot}>{footer}</div>}
      </div>
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
