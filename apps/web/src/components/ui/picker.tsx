import { Combobox, useCombobox } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { cloneElement, type ReactElement, type ReactNode, useEffect, useState } from "react";
import { Icon } from "./icon.tsx";
import styles from "./picker.module.css";

export type PickerOption = { value: string; label: string; icon?: ReactNode; hint?: string };

type Props = {
  /** Names the list to screen readers. */
  label: string;
  options: readonly PickerOption[];
  chosen: readonly string[];
  onPick: (value: string) => void;
  /** Several may be chosen: the list stays open. */
  isMultiple?: boolean;
  /** Offers a field that narrows the list. `onSearch`: the server narrows it. */
  isSearchable?: boolean;
  onSearch?: (words: string) => void;
  opened?: boolean;
  onOpenedChange?: (isOpen: boolean) => void;
  width?: number;
  /** The button: gets `onClick`, `onFocus` and the ARIA of a list's button. */
  children: (press: () => void) => ReactElement<{ onFocus?: () => void }>;
};

/** A button that opens a list to choose from: one, or several. Arrow keys, Enter and Escape work as everywhere. */
export function Picker({
  label,
  options,
  chosen,
  onPick,
  isMultiple,
  isSearchable,
  onSearch,
  children,
  ...rest
}: Props) {
  const { opened, onOpenedChange, width = 232 } = rest;
  const [words, setWords] = useState("");
  const combobox = useCombobox({
    opened,
    onOpenedChange,
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      search("");
    },
  });
  // A page has many lists: each is made once its button is in hand. A key of the page opens it without a press on the button: the
  // focus has to come here all the same.
  const [isMade, setIsMade] = useState(false);
  const isOpen = combobox.dropdownOpened;
  useEffect(() => {
    if (!isOpen) return;
    setIsMade(true);
    if (isSearchable) return combobox.focusSearchInput();
    combobox.focusTarget();
    combobox.selectActiveOption();
  }, [isOpen, isSearchable, combobox.focusTarget, combobox.focusSearchInput, combobox.selectActiveOption]);
  const search = (typed: string) => {
    setWords(typed);
    onSearch?.(typed);
  };
  const shown = onSearch ? options : options.filter((option) => matches(option, words));
  // Enter takes the first, also of what came only after the typing.
  const first = words === "" ? undefined : shown[0]?.value;
  useEffect(() => {
    if (first !== undefined) combobox.selectFirstOption();
  }, [first, combobox.selectFirstOption]);

  return (
    <Combobox
      store={combobox}
      width={width}
      position="bottom-start"
      shadow="none"
      keepMounted={isMade}
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles.dropdown, option: styles.option, search: styles.search }}
      onOptionSubmit={(value) => {
        onPick(value);
        if (!isMultiple) combobox.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button">
        {cloneElement(
          children(() => combobox.toggleDropdown()),
          { onFocus: () => setIsMade(true) },
        )}
      </Combobox.Target>
      <Combobox.Dropdown>
        {/* It floats outside of the page's own landmarks, so it is one of its own. */}
        <section aria-label={label}>
          {isSearchable && (
            <Combobox.Search
              role="combobox"
              aria-expanded={combobox.dropdownOpened}
              aria-label={`Search in ${label}`}
              placeholder="Search"
              value={words}
              onChange={(event) => {
                search(event.currentTarget.value);
                combobox.selectFirstOption();
              }}
            />
          )}
          <Combobox.Options aria-label={label} mah={288} className={styles.options}>
            {shown.map(({ value, label: name, icon, hint }) => (
              <Combobox.Option
                key={value}
                value={value}
                active={chosen.includes(value)}
                aria-selected={chosen.includes(value)}
              >
                {icon}
                <span className={styles.name}>{name}</span>
                {hint && <span className={styles.hint}>{hint}</span>}
                {chosen.includes(value) && <Icon of={IconCheck} size={14} className={styles.check} />}
              </Combobox.Option>
            ))}
            {shown.length === 0 && <Combobox.Empty>Nothing found</Combobox.Empty>}
          </Combobox.Options>
        </section>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function matches({ label, hint = "" }: PickerOption, words: string): boolean {
  return `${label} ${hint}`.toLowerCase().includes(words.trim().toLowerCase());
}
