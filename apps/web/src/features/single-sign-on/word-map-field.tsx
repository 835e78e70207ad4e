import { ActionIcon, Button, NativeSelect, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useFieldArray, useFormContext } from "react-hook-form";
import formStyles from "../../components/ui/form.module.css";
import { Icon } from "../../components/ui/icon.tsx";
import type { ProviderValues } from "./provider-values.ts";
import styles from "./single-sign-on.module.css";

type Choice = { value: string; label: string };
type Props =
  | { of: "role"; label: string; hint: string; choices: Choice[] }
  | { of: "department"; label: string; hint: string; choices: Choice[] };

/** A claim of the provider, and what each of its words means at the desk. */
export function WordMapField({ of, label, hint, choices }: Props) {
  const { control, register, watch, formState } = useFormContext<ProviderValues>();
  const roles = useFieldArray({ control, name: "roleMap" });
  const departments = useFieldArray({ control, name: "departmentMap" });
  const isRole = of === "role";
  const { fields, remove } = isRole ? roles : departments;
  const claim = isRole ? "roleClaim" : "departmentClaim";
  const add = () => {
    if (isRole) roles.append({ word: "", role: "coordinator" });
    else departments.append({ word: "", departmentId: choices[0]?.value ?? "" });
  };
  const { errors } = formState;
  return (
    <fieldset className={styles.map}>
      <TextInput
        label={label}
        description={hint}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        error={errors[claim]?.message}
        {...register(claim)}
      />
      {fields.map(({ id }, place) => (
        <div key={id} className={styles.word}>
          <TextInput
            aria-label={`${label}: word ${place + 1}`}
            placeholder="It says"
            maxLength={200}
            error={(isRole ? errors.roleMap : errors.departmentMap)?.[place]?.word?.message}
            {...register(isRole ? `roleMap.${place}.word` : `departmentMap.${place}.word`)}
          />
          <NativeSelect
            aria-label={`${label}: what word ${place + 1} means`}
            data={choices}
            {...register(isRole ? `roleMap.${place}.role` : `departmentMap.${place}.departmentId`)}
          />
          <ActionIcon size="lg" aria-label={`${label}: remove word ${place + 1}`} onClick={() => remove(place)}>
            <Icon of={IconX} />
          </ActionIcon>
        </div>
      ))}
      {(errors.departmentMap?.message || errors.roleMap?.message) && (
        <p className={formStyles.problem}>{isRole ? errors.roleMap?.message : errors.departmentMap?.message}</p>
      )}
      {watch(claim).trim() !== "" && (
        <Button size="xs" variant="default" className={styles.start} leftSection={<Icon of={IconPlus} />} onClick={add}>
          {isRole ? "A word and its role" : "A word and its department"}
        </Button>
      )}
    </fieldset>
  );
}
