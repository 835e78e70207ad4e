import { NativeSelect, TextInput } from "@mantine/core";
import { NAME_SUFFIXES } from "@smartsupport/domain";
import { useFormContext } from "react-hook-form";
import { OptionalLabel } from "../ui/optional-label.tsx";
import styles from "./person.module.css";

/** A person's names as a form holds them: what is optional is an empty text. */
export type NameValues = { lastName: string; firstName: string; middleName: string; suffix: string };

/** Last, first, middle name and suffix. Stands inside a `FormProvider`. */
export function NameFields() {
  const { register, formState } = useFormContext<NameValues>();
  const { errors } = formState;
  const common = { maxLength: 80, dir: "auto" } as const;
  return (
    <div className={styles.names}>
      <TextInput
        {...common}
        label="Last name"
        autoComplete="family-name"
        error={errors.lastName?.message}
        {...register("lastName")}
      />
      <TextInput
        {...common}
        label="First name"
        autoComplete="given-name"
        error={errors.firstName?.message}
        {...register("firstName")}
      />
      <TextInput
        {...common}
        label={<OptionalLabel>Middle name</OptionalLabel>}
        autoComplete="additional-name"
        error={errors.middleName?.message}
        {...register("middleName")}
      />
      <NativeSelect
        label={<OptionalLabel>Suffix</OptionalLabel>}
        autoComplete="honorific-suffix"
        data={[{ value: "", label: "None" }, ...NAME_SUFFIXES]}
        error={errors.suffix?.message}
        {...register("suffix")}
      />
    </div>
  );
}
