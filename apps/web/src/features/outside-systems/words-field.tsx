import { ActionIcon, Button, NativeSelect, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { Icon } from "../../components/ui/icon.tsx";
import { type ConnectValues, REACHABLE } from "./connect-values.ts";
import styles from "./dialogs.module.css";

/** The system's own words for our statuses. Stands inside the form that connects it. */
export function WordsField() {
  const { control, register, formState } = useFormContext<ConnectValues>();
  const { fields, append, remove } = useFieldArray({ control, name: "words" });
  return (
    <fieldset>
      <legend className={styles.legend}>Its words for statuses</legend>
      <p className={styles.hint}>
        {fields.length === 0
          ? "The common ones are understood as they are: on process, on hold, completed and so on."
          : "Only these are understood then; large and small letters are the same."}
      </p>
      <div className={styles.words}>
        {fields.map(({ id }, place) => (
          <div key={id} className={styles.word}>
            <TextInput
              aria-label={`Word ${place + 1}`}
              placeholder="It says"
              maxLength={60}
              error={formState.errors.words?.[place]?.word?.message}
              {...register(`words.${place}.word`)}
            />
            <NativeSelect
              aria-label={`What word ${place + 1} means`}
              data={[...REACHABLE]}
              {...register(`words.${place}.status`)}
            />
            <ActionIcon size="lg" aria-label={`Remove word ${place + 1}`} onClick={() => remove(place)}>
              <Icon of={IconX} />
            </ActionIcon>
          </div>
        ))}
        <Button
          size="xs"
          variant="default"
          className={styles.addWord}
          leftSection={<Icon of={IconPlus} />}
          onClick={() => append({ word: "", status: "In Progress" })}
        >
          {fields.length === 0 ? "Use its own words" : "Another word"}
        </Button>
      </div>
    </fieldset>
  );
}
