import { ActionIcon, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch, IconX } from "@tabler/icons-react";
import { type RefObject, useEffect, useState } from "react";
import { Icon } from "../../components/ui/icon.tsx";
import { KeyHint } from "../../components/ui/key-hint.tsx";

type Props = {
  value: string;
  onChange: (words: string) => void;
  input: RefObject<HTMLInputElement | null>;
  className?: string;
};

const PAUSE_MS = 200;

/** Words to find tickets by. Searches when the typing pauses; Escape clears. */
export function SearchField({ value, onChange, input, className }: Props) {
  const [typed, setTyped] = useState(value);
  const search = useDebouncedCallback((words: string) => onChange(words.trim()), PAUSE_MS);
  // The address may change under the field: a view is chosen, the filters are cleared.
  useEffect(() => setTyped((now) => (now.trim() === value ? now : value)), [value]);
  const write = (words: string) => {
    setTyped(words);
    search(words);
  };
  return (
    <search className={className}>
      <TextInput
        ref={input}
        size="xs"
        type="search"
        aria-label="Search tickets"
        placeholder="Search number, subject, words"
        maxLength={200}
        leftSection={<Icon of={IconSearch} />}
        rightSection={
          typed ? (
            <ActionIcon size="sm" aria-label="Clear the search" onClick={() => write("")}>
              <Icon of={IconX} size={14} />
            </ActionIcon>
          ) : (
            <KeyHint keys="/" />
          )
        }
        value={typed}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          if (typed) write("");
          else event.currentTarget.blur();
        }}
      />
    </search>
  );
}
