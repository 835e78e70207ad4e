import { ActionIcon, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch, IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { usePageAct } from "../../lib/keys/use-page-act.ts";
import { ActKey } from "./act-key.tsx";
import { Icon } from "./icon.tsx";

type Props = {
  label: string;
  placeholder: string;
  value: string;
  onChange: (words: string) => void;
  className?: string;
  maxLength?: number;
};

const PAUSE_MS = 200;

/** Words that narrow a list. Asks when the typing pauses; `/` leads here, Escape clears and then leaves. */
export function SearchField({ label, placeholder, value, onChange, className, maxLength = 100 }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const asked = useRef<string[]>([]);
  const search = useDebouncedCallback((typedWords: string) => {
    const words = typedWords.trim();
    if (words !== value) asked.current.push(words);
    onChange(words);
  }, PAUSE_MS);
  // The address may change under the field: another list is chosen, the search is cleared elsewhere. What was asked here comes
  // back too, late, and must not take away what was typed meanwhile.
  useEffect(() => {
    const place = asked.current.indexOf(value);
    asked.current = asked.current.slice(place + 1);
    if (place === -1) setTyped(value);
  }, [value]);
  usePageAct("everywhere.search", () => field.current?.focus());
  const write = (words: string) => {
    setTyped(words);
    search(words);
  };
  return (
    <search className={className}>
      <TextInput
        ref={field}
        size="xs"
        type="search"
        aria-label={label}
        placeholder={placeholder}
        maxLength={maxLength}
        leftSection={<Icon of={IconSearch} />}
        rightSection={
          typed ? (
            <ActionIcon size="sm" aria-label="Empty the search box" onClick={() => write("")}>
              <Icon of={IconX} size={14} />
            </ActionIcon>
          ) : (
            <ActKey of="everywhere.search" />
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
