import type { Ticket } from "@smartsupport/contracts";
import { IconLock, IconMessage } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { ActKey } from "../../components/ui/act-key.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import styles from "./composer.module.css";
import type { ComposerMode } from "./use-composer.ts";

type Props = {
  mode: ComposerMode;
  onChange: (mode: ComposerMode) => void;
  may: Ticket["may"];
  /** First name of the requester. */
  name: string;
  watchers: number;
  /** At the end of the line: whether the words are saved. */
  children?: ReactNode;
};

/** Reply or note, and beside it who will read the words. */
export function ComposerSwitch({ mode, onChange, may, name, watchers, children }: Props) {
  const choices = [
    { value: "reply" as const, label: "Reply", icon: IconMessage, of: "ticket.reply" as const, isOffered: may.comment },
    { value: "note" as const, label: "Note", icon: IconLock, of: "ticket.note" as const, isOffered: may.note },
  ];
  return (
    <div className={styles.head}>
      <fieldset className={styles.switch} aria-label="Who reads it">
        {choices
          .filter(({ isOffered }) => isOffered)
          .map(({ value, label, icon, of }) => (
            <label key={value} data-on={value === mode || undefined}>
              <input
                type="radio"
                name="composer"
                checked={value === mode}
                aria-label={label}
                onChange={() => onChange(value)}
              />
              <Icon of={icon} />
              <span className={styles.switchWord}>{label}</span>
              <ActKey of={of} />
            </label>
          ))}
      </fieldset>
      {mode === "note" ? (
        <p className={styles.warning}>
          <Icon of={IconLock} size={14} />
          <span>{`Internal note: ${name} cannot see this.`}</span>
        </p>
      ) : (
        <p className={styles.to}>{toWords(name, watchers)}</p>
      )}
      <span className={styles.mark}>{children}</span>
    </div>
  );
}

function toWords(name: string, watchers: number): string {
  if (watchers === 0) return `to ${name}, here and by mail`;
  return `to ${name} and ${watchers === 1 ? "1 watcher" : `${watchers} watchers`}, here and by mail`;
}
