import { ActionIcon, Tooltip } from "@mantine/core";
import { IconBold, IconCode, IconItalic, IconLink, IconList, IconListNumbers } from "@tabler/icons-react";
import type { RefObject } from "react";
import type { Format } from "../../lib/markdown/format-text.ts";
import { formatSelection } from "../../lib/markdown/markdown-keys.ts";
import { Icon } from "./icon.tsx";
import styles from "./markdown-field.module.css";

const TOOLS: { format: Format; label: string; icon: typeof IconBold }[] = [
  { format: "bold", label: "Bold (Ctrl+B)", icon: IconBold },
  { format: "italic", label: "Italic (Ctrl+I)", icon: IconItalic },
  { format: "list", label: "List", icon: IconList },
  { format: "numbers", label: "Numbered list", icon: IconListNumbers },
  { format: "code", label: "Code", icon: IconCode },
  { format: "link", label: "Link (Ctrl+Shift+K)", icon: IconLink },
];

/** Buttons that write Markdown into the text area. */
export function MarkdownToolbar({
  area,
  disabled,
}: {
  area: RefObject<HTMLTextAreaElement | null>;
  disabled: boolean;
}) {
  return (
    <div className={styles.tools} role="toolbar" aria-label="Formatting">
      {TOOLS.map(({ format, label, icon }) => (
        <Tooltip key={format} label={label}>
          <ActionIcon
            aria-label={label}
            disabled={disabled}
            onClick={() => area.current && formatSelection(area.current, format)}
          >
            <Icon of={icon} />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
