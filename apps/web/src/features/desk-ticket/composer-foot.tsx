import { ActionIcon, Button, Menu, Tooltip } from "@mantine/core";
import type { Action } from "@smartsupport/domain";
import {
  IconChevronDown,
  IconCircleCheck,
  IconEye,
  IconHelpCircle,
  IconLock,
  IconPaperclip,
  IconSend,
} from "@tabler/icons-react";
import type { ReactNode, RefObject } from "react";
import { ActKey } from "../../components/ui/act-key.tsx";
import { FilePicker } from "../../components/ui/file-picker.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { MarkdownToolbar } from "../../components/ui/markdown-toolbar.tsx";
import { useIsPhone } from "../../lib/use-is-narrow.ts";
import styles from "./composer.module.css";
import type { Along, Composer } from "./use-composer.ts";

type Props = {
  composer: Composer;
  area: RefObject<HTMLTextAreaElement | null>;
  actions: readonly Action[];
  isPreview: boolean;
  /** The send was held back once: pressing again sends. */
  isAnyway: boolean;
  onPreview: () => void;
  macros: ReactNode;
};

const ALONG = [
  { along: "ask" as const, label: "Send and ask", icon: IconHelpCircle },
  { along: "resolve" as const, label: "Send and resolve", icon: IconCircleCheck },
];

const SENDS = { ask: "ask", hold: "hold", resolve: "resolve", close: "close" } as const;

/** Formatting, files, and the buttons that send. */
export function ComposerFoot({ composer, area, actions, isPreview, isAnyway, onPreview, macros }: Props) {
  const { mode, uploads, isSending, send, actions: does } = composer;
  const isMoving = does.move !== undefined;
  const isPhone = useIsPhone();
  const along = mode === "note" || isMoving ? [] : ALONG.filter((one) => actions.includes(one.along));
  return (
    <>
      <div className={styles.tools}>
        <MarkdownToolbar area={area} disabled={isPreview} />
        <Tooltip label="Preview">
          <ActionIcon aria-label="Preview" aria-pressed={isPreview} onClick={onPreview}>
            <Icon of={IconEye} />
          </ActionIcon>
        </Tooltip>
        <FilePicker onFiles={uploads.add} label="Attach files" className={styles.attach}>
          <Icon of={IconPaperclip} />
        </FilePicker>
        {macros}
      </div>
      <div className={styles.sends}>
        {isPhone && along.length > 0 && <AlongMenu along={along} onSend={send} />}
        {!isPhone &&
          along.map(({ along: what, label, icon }) => (
            <Button
              key={what}
              size="xs"
              variant="default"
              leftSection={<Icon of={icon} />}
              disabled={isSending}
              onClick={() => void send(what)}
            >
              {label}
            </Button>
          ))}
        {mode === "note" ? (
          <Button
            type="submit"
            size="xs"
            variant="note"
            loading={isSending}
            leftSection={<Icon of={IconLock} />}
            rightSection={<ActKey of="writing.send" />}
          >
            Add note
          </Button>
        ) : (
          <Button
            type="submit"
            size="xs"
            loading={isSending}
            leftSection={<Icon of={IconSend} />}
            rightSection={<ActKey of="writing.send" onFilled />}
          >
            {[does.move ? `Send and ${SENDS[does.move.action]}` : "Send", isAnyway && "anyway"]
              .filter(Boolean)
              .join(" ")}
          </Button>
        )}
      </div>
    </>
  );
}

function AlongMenu({ along, onSend }: { along: typeof ALONG; onSend: (what: Along) => Promise<void> }) {
  return (
    <Menu position="top-end">
      <Menu.Target>
        <ActionIcon variant="default" className={styles.along} aria-label="Send and do more">
          <Icon of={IconChevronDown} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {along.map(({ along: what, label, icon }) => (
          <Menu.Item key={what} leftSection={<Icon of={icon} />} onClick={() => void onSend(what)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
