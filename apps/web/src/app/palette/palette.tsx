import { Modal, VisuallyHidden } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useNavigate } from "react-router-dom";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { KeyHint } from "../../components/ui/key-hint.tsx";
import { Pill } from "../../components/ui/pill.tsx";
import { useFocusBack } from "../../lib/use-focus-back.ts";
import styles from "./palette.module.css";
import { PaletteFoot } from "./palette-foot.tsx";
import type { PaletteItem, PalettePlace } from "./palette-item.ts";
import { PaletteList } from "./palette-list.tsx";
import { usePalette } from "./use-palette.ts";

type Props = { places: readonly PalettePlace[]; onClose: () => void; onKeys: () => void };

const MOST_LETTERS = 200;

/** One field for everything: go to any place, find any ticket, do whatever the page behind it offers. */
export function Palette({ places, onClose, onKeys }: Props) {
  useFocusBack();
  const id = useId();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState<string | null>(null);
  const [isEager, setIsEager] = useState(false);
  const { groups, words, isWaiting, isUnsure, number, retry, ...search } = usePalette(typed, places);
  const items = groups.flatMap(({ items: some }) => some);
  const current = items.find((item) => item.id === at) ?? (isUnsure ? undefined : items[0]);

  const run = ({ to, run: act }: PaletteItem, isAside = false) => {
    // First the page gets the focus back: what is done there may move it, or open something that gives it back in turn.
    flushSync(onClose);
    if (to && isAside) window.open(to, "_blank", "noopener");
    else if (to) void navigate(to);
    else act?.();
  };
  // Whoever presses Enter before the answer is here means its first line.
  const runCurrent = useRef(() => {});
  runCurrent.current = () => current && run(current);
  useEffect(() => {
    // Not while React still draws the answer.
    if (isEager && !isUnsure) queueMicrotask(() => runCurrent.current());
  }, [isEager, isUnsure]);

  const write = (text: string) => {
    if (text === "?") return onKeys();
    setTyped(text);
    setAt(null);
    setIsEager(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const next = (items.findIndex(({ id: one }) => one === current?.id) + step + items.length) % items.length;
      setAt(items[next]?.id ?? null);
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      if (isUnsure && at === null) setIsEager(true);
      else if (current) run(current, event.ctrlKey || event.metaKey);
    } else if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) onClose();
    else return;
    event.preventDefault();
  };

  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={640}
      yOffset={120}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      classNames={{ overlay: styles.overlay, inner: styles.inner, content: styles.content }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label="Search or do">
        <div className={styles.field}>
          <Icon of={IconSearch} />
          <input
            data-autofocus
            role="combobox"
            aria-label="Search tickets and places, or do something"
            aria-expanded="true"
            aria-controls={id}
            aria-autocomplete="list"
            aria-activedescendant={current && `${id} ${current.id}`.replaceAll(" ", "-")}
            placeholder="Find a ticket or a place, or do something"
            maxLength={MOST_LETTERS}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="go"
            value={typed}
            onChange={(event) => write(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          {number && <Pill>on {number}</Pill>}
          <KeyHint keys="Esc" />
          <button type="button" className={styles.close} onClick={onClose}>
            Cancel
          </button>
        </div>
        <div className={styles.found}>
          {retry && <ErrorState title="The tickets did not load." retry={retry} />}
          <PaletteList
            id={id}
            groups={groups}
            current={current}
            words={words}
            search={search}
            isWaiting={isWaiting}
            onPoint={setAt}
            onRun={run}
          />
          <VisuallyHidden role="status">{isWaiting ? "" : `${items.length} found`}</VisuallyHidden>
        </div>
        <PaletteFoot />
      </Modal.Content>
    </Modal.Root>
  );
}
