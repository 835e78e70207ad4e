import { ActionIcon, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch, IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { usePageKey } from "../../lib/use-page-key.ts";
import { Icon } from "./icon.tsx";
import { KeyHint } from "./key-hint.tsx";

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
  const search = useDebouncedCallback((words: string) => onChange(words.trim()), PAUSE_MS);
  // The address may change under the field: another list is chosen, the search is cleared elsewhere.
  useEffect(() => setTyped((now) => (now.trim() === value ? now : value)), [value]);
  usePageKey("slash", () => field.current?.focus());
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
