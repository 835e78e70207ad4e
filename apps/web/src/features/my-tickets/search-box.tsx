import { ActionIcon, TextInput } from "@mantine/core";
import { IconSearch, IconX } from "@tabler/icons-react";
import { Icon } from "../../components/ui/icon.tsx";
import styles from "./search-box.module.css";

/** Words to look for in the drawer that is open. */
export function SearchBox({ value, onChange }: { value: string; onChange: (words: string) => void }) {
  return (
    <search className={styles.box}>
      <TextInput
        type="search"
        aria-label="Search my tickets"
        placeholder="Search number, subject, words"
        maxLength={200}
        leftSection={<Icon of={IconSearch} />}
        rightSection={
          value && (
            <ActionIcon size="sm" aria-label="Empty the search box" onClick={() => onChange("")}>
              <Icon of={IconX} />
            </ActionIcon>
          )
        }
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </search>
  );
}
