import { type KeyboardEvent, type ReactNode, useRef } from "react";
import styles from "./choice-list.module.css";

type Choice<Id extends string> = { id: Id; name: string; icon?: ReactNode; hint?: string };

type Props<Id extends string> = {
  label: string;
  choices: readonly Choice<Id>[];
  onPick: (choice: Choice<Id>) => void;
};

/** A few things to choose one from: a press or Enter chooses, the arrow keys walk. */
export function ChoiceList<Id extends string>({ label, choices, onPick }: Props<Id>) {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
  };
  return (
    <ul ref={list} className={styles.list} aria-label={label} onKeyDown={onKeyDown}>
      {choices.map((choice, place) => (
        <li key={choice.id}>
          <button type="button" data-autofocus={place === 0 || undefined} onClick={() => onPick(choice)}>
            {choice.icon}
            <span>{choice.name}</span>
            {choice.hint && <small>{choice.hint}</small>}
          </button>
        </li>
      ))}
    </ul>
  );
}
