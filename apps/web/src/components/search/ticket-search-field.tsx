import { ActionIcon, Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { withCompletion } from "@smartsupport/domain";
import { IconSearch, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { usePageAct } from "../../lib/keys/use-page-act.ts";
import { ActKey } from "../ui/act-key.tsx";
import { Icon } from "../ui/icon.tsx";
import { CompletionList } from "./completion-list.tsx";
import { useCompletions } from "./use-completions.ts";

type Props = {
  label: string;
  value: string;
  onChange: (words: string) => void;
  /** Whether the desk's own operators are offered. */
  isDesk?: boolean;
  className?: string;
};

const PAUSE_MS = 200;
const MOST_LETTERS = 300;

/**
 * Words and operators to find tickets by, completed as one types: arrows choose, Enter and Tab take, Escape closes. Asks when
 * the typing pauses; `/` leads here, Escape clears and then leaves.
 */
export function TicketSearchField({ label, value, onChange, isDesk = false, className }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const goTo = useRef<number | null>(null);
  const [typed, setTyped] = useState(value);
  const [caret, setCaret] = useState<number | null>(null);
  const { place, options } = useCompletions(typed, caret, isDesk);
  const list = useCombobox();
  const sent = useRef(new Set([value]));
  const search = useDebouncedCallback((words: string) => {
    sent.current.add(words.trim());
    onChange(words.trim());
  }, PAUSE_MS);
  // The address may change under the field: another list is chosen, the search is cleared elsewhere. What comes back of one's
  // own typing comes late, and is no reason to take back what was typed since.
  useEffect(() => {
    if (document.activeElement === field.current && sent.current.has(value)) return;
    sent.current = new Set([value]);
    setTyped((now) => (now.trim() === value ? now : value));
  }, [value]);
  usePageAct("everywhere.search", () => field.current?.focus());
  const isOpen = list.dropdownOpened && options.length > 0;

  // What is typed of a value is meant to be completed; what begins like an operator may be any word.
  const takesFirst = place?.kind === "value" && place.typed !== "";
  useEffect(() => {
    if (!isOpen) return;
    if (takesFirst) list.selectFirstOption();
    else list.resetSelectedOption();
  }, [isOpen, takesFirst, options, list.selectFirstOption, list.resetSelectedOption]);

  useLayoutEffect(() => {
    if (goTo.current === null) return;
    field.current?.setSelectionRange(goTo.current, goTo.current);
    goTo.current = null;
  });

  const write = (words: string, at: number | null) => {
    setTyped(words);
    setCaret(at);
    search(words);
    if (words === "") list.closeDropdown();
    else list.openDropdown();
  };
  const take = (choice: string) => {
    if (place === null) return;
    const { text, caret: next } = withCompletion(typed, place, choice);
    goTo.current = next;
    write(text, next);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Tab" && isOpen && !event.shiftKey && typed !== "") {
      event.preventDefault();
      take(options[Math.max(0, list.getSelectedOptionIndex())]?.value ?? "");
    }
    if (event.key !== "Escape") return;
    if (isOpen) list.closeDropdown();
    else if (typed) write("", null);
    else field.current?.blur();
  };

  return (
    <search className={className}>
      <Combobox
        store={{ ...list, dropdownOpened: isOpen }}
        width={320}
        position="bottom-start"
        shadow="none"
        transitionProps={{ duration: 0 }}
        onOptionSubmit={take}
      >
        <Combobox.Target withExpandedAttribute>
          <TextInput
            ref={field}
            size="xs"
            aria-label={label}
            placeholder={isDesk ? "Search words, or status: tag: …" : "Search words, or status: category: …"}
            maxLength={MOST_LETTERS}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            leftSection={<Icon of={IconSearch} />}
            rightSection={
              typed ? (
                <ActionIcon size="sm" aria-label="Empty the search box" onClick={() => write("", null)}>
                  <Icon of={IconX} size={14} />
                </ActionIcon>
              ) : (
                <ActKey of="everywhere.search" />
              )
            }
            aria-autocomplete="list"
            value={typed}
            onChange={({ currentTarget }) => write(currentTarget.value, currentTarget.selectionStart)}
            onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
            onClick={() => list.openDropdown()}
            onBlur={() => list.closeDropdown()}
            onKeyDown={onKeyDown}
          />
        </Combobox.Target>
        <CompletionList label={`${label}: completion`} options={options} />
      </Combobox>
    </search>
  );
}
