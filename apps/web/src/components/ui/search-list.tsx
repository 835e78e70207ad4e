import { TextInput } from "@mantine/core";
import { IconCheck, IconSearch } from "@tabler/icons-react";
import type { UseQueryResult } from "@tanstack/react-query";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
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
  /** The call that answered the words. */
  answer: Pick<UseQueryResult, "isError" | "isPending" | "isSuccess" | "error" | "refetch">;
  failed: string;
  nothing: string;
  onPick: (value: T) => void;
};

/** A field to search with, and what was found below it. Arrow keys and Enter choose. */
export function SearchList<T>(props: Props<T>) {
  const { label, isLabelShown = false, placeholder, words, onWords, choices, answer, failed, nothing, onPick } = props;
  const [at, setAt] = useState(0);
  const id = useId();

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const choice = choices[at];
    if (step) setAt(Math.max(0, Math.min(choices.length - 1, at + step)));
    else if (event.key === "Enter" && choice) onPick(choice.value);
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
        aria-activedescendant={choices[at] ? `${id}-${at}` : undefined}
        {...(isLabelShown ? { label } : { "aria-label": label })}
        placeholder={placeholder}
        leftSection={<Icon of={IconSearch} />}
        value={words}
        onChange={(event) => {
          onWords(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {answer.isError && <ErrorState title={failed} problem={answer.error} retry={() => void answer.refetch()} />}
      {answer.isPending && <SkeletonRows rows={4} />}
      <div role="listbox" id={id} aria-label={label} className={styles.list}>
        {choices.map(({ key, isChosen, value, shown }, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above owns the keys, as a combobox does
          <div
            key={key}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={isChosen}
            className={styles.option}
            data-at={place === at || undefined}
            onMouseMove={() => setAt(place)}
            onClick={() => onPick(value)}
          >
            {shown}
            {isChosen && <Icon of={IconCheck} size={14} />}
          </div>
        ))}
      </div>
      {answer.isSuccess && choices.length === 0 && <p className={styles.nothing}>{nothing}</p>}
    </div>
  );
}
