import { TextInput } from "@mantine/core";
import { IconCheck, IconSearch } from "@tabler/icons-react";
import type { UseQueryResult } from "@tanstack/react-query";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from "react";
import { ErrorState } from "./error-state.tsx";
import { Icon } from "./icon.tsx";
import styles from "./search-list.module.css";
import { SkeletonRows } from "./skeleton.tsx";

export type SearchChoice<T> = { key: string; isChosen: boolean; value: T; shown: ReactNode };

type Props<T> = {
  label: string;
  isLabelShown?: boolean;
  placeholder: string;
  words: string;
  onWords: (words: string) => void;
  choices: readonly SearchChoice<T>[];
  /** What stands was found for other words: the answer to these is still on its way. */
  isBehind: boolean;
  /** The call that answered the words. */
  answer: Pick<UseQueryResult, "isError" | "isPending" | "isSuccess" | "error" | "refetch">;
  failed: string;
  nothing: string;
  onPick: (value: T) => void;
};

/** A field to search with, and what was found below it. Arrow keys and Enter choose. */
export function SearchList<T>(props: Props<T>) {
  const { label, isLabelShown = false, placeholder, words, onWords, choices, answer, failed, nothing, onPick } = props;
  const [moved, setMoved] = useState<string | null>(null);
  const [isEager, setIsEager] = useState(false);
  const id = useId();
  const isBehind = props.isBehind || (answer.isPending && choices.length === 0);
  const place = choices.findIndex(({ key }) => key === moved);
  const at = place === -1 && !isBehind ? 0 : place;
  const choice = choices[at];

  const pick = (value: T) => {
    setIsEager(false);
    onPick(value);
  };

  // Whoever presses Enter before the answer is here means its first line, not what stood there before.
  useEffect(() => {
    if (!isEager || isBehind) return;
    setIsEager(false);
    if (choice) onPick(choice.value);
  }, [isEager, isBehind, choice, onPick]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    // Held down, Enter acts once: what it has just picked is not sent by the same press.
    if (event.key === "Enter" && event.repeat) return event.preventDefault();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setMoved(choices[Math.max(0, Math.min(choices.length - 1, at + step))]?.key ?? null);
    else if (event.key === "Enter" && choice) pick(choice.value);
    else if (event.key === "Enter" && isBehind) setIsEager(true);
    else return;
    // Enter on what is chosen already is the form's, if there is one.
    if (step || !choice?.isChosen) event.preventDefault();
  };

  return (
    <div>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={choice ? `${id}-${at}` : undefined}
        {...(isLabelShown ? { label } : { "aria-label": label })}
        placeholder={placeholder}
        leftSection={<Icon of={IconSearch} />}
        value={words}
        onChange={(event) => {
          onWords(event.currentTarget.value);
          setMoved(null);
          setIsEager(false);
        }}
        onKeyDown={onKeyDown}
      />
      {answer.isError && <ErrorState title={failed} problem={answer.error} retry={() => void answer.refetch()} />}
      {answer.isPending && <SkeletonRows rows={4} />}
      <div role="listbox" id={id} aria-label={label} aria-busy={isBehind} className={styles.list}>
        {choices.map(({ key, isChosen, value, shown }, nth) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above owns the keys, as a combobox does
          <div
            key={key}
            id={`${id}-${nth}`}
            role="option"
            tabIndex={-1}
            aria-selected={isChosen}
            className={styles.option}
            data-at={nth === at || undefined}
            onMouseMove={() => setMoved(key)}
            onClick={() => pick(value)}
          >
            {shown}
            {isChosen && <Icon of={IconCheck} size={14} />}
          </div>
        ))}
      </div>
      {answer.isSuccess && !isBehind && choices.length === 0 && <p className={styles.nothing}>{nothing}</p>}
    </div>
  );
}
