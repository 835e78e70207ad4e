import { Checkbox, Select, TagsInput } from "@mantine/core";
import { type BodyOf, type createMacro, listDepartments, type MacroActions } from "@smartsupport/contracts";
import { HOLD_REASONS, PRIORITIES } from "@smartsupport/domain";
import { Controller, type UseFormReturn } from "react-hook-form";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { moveWords } from "../../lib/macros/macro-words.ts";
import styles from "./macros.module.css";

type Props = { form: UseFormReturn<BodyOf<typeof createMacro>> };
type Move = NonNullable<MacroActions["move"]>;

const MOVES: Move[] = [
  { action: "ask" },
  { action: "resolve" },
  { action: "close" },
  ...HOLD_REASONS.map((reason) => ({ action: "hold" as const, reason })),
];
const keyOf = (move: Move) => (move.action === "hold" ? `hold ${move.reason}` : move.action);

const TAGS = [
  { name: "actions.addTags", label: "Add tags" },
  { name: "actions.removeTags", label: "Take tags away" },
] as const;

/** What a macro does besides its words. All of it is optional. */
export function MacroActionFields({ form: { control, formState } }: Props) {
  const departments = useOperationQuery(listDepartments, {}).data?.items ?? [];
  const errors = formState.errors.actions;
  return (
    <fieldset className={styles.fields}>
      <legend>What it does when it is sent</legend>
      <Controller
        control={control}
        name="actions.priority"
        render={({ field }) => (
          <Select
            label="Priority"
            placeholder="As it is"
            clearable
            data={[...PRIORITIES]}
            value={field.value ?? null}
            onChange={(value) => field.onChange(value ?? undefined)}
          />
        )}
      />
      <Controller
        control={control}
        name="actions.departmentId"
        render={({ field }) => (
          <Select
            label="Department"
            placeholder="As it is"
            clearable
            data={departments.map(({ id, name }) => ({ value: id, label: name }))}
            value={field.value ?? null}
            onChange={(value) => field.onChange(value ?? undefined)}
            error={errors?.departmentId?.message}
          />
        )}
      />
      {TAGS.map(({ name, label }) => (
        <Controller
          key={name}
          control={control}
          name={name}
          render={({ field }) => (
            <TagsInput
              label={label}
              value={field.value ?? []}
              onChange={field.onChange}
              maxTags={10}
              acceptValueOnBlur
            />
          )}
        />
      ))}
      <Controller
        control={control}
        name="actions.move"
        render={({ field }) => (
          <Select
            label="Then"
            placeholder="Nothing more"
            clearable
            data={MOVES.map((move) => ({ value: keyOf(move), label: moveWords(move) }))}
            value={field.value ? keyOf(field.value) : null}
            onChange={(value) => field.onChange(MOVES.find((move) => keyOf(move) === value))}
            error={errors?.move?.message}
          />
        )}
      />
      <Controller
        control={control}
        name="actions.assignToMe"
        render={({ field }) => (
          <Checkbox
            label="Assign it to whoever sends it"
            checked={field.value ?? false}
            onChange={(event) => field.onChange(event.currentTarget.checked)}
          />
        )}
      />
    </fieldset>
  );
}
