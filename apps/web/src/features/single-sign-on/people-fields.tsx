import { Radio, TextInput } from "@mantine/core";
import { listDepartments } from "@smartsupport/contracts";
import { ROLES, type Role } from "@smartsupport/domain";
import { Controller, useFormContext } from "react-hook-form";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import type { ProviderValues } from "./provider-values.ts";
import styles from "./single-sign-on.module.css";
import { WordMapField } from "./word-map-field.tsx";

const ROLE_NAMES: Record<Role, string> = { employee: "Employee", coordinator: "Coordinator", admin: "Admin" };
const ROLE_CHOICES = ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }));

/** Who comes in by the provider, and as what. */
export function PeopleFields() {
  const { control, register, formState } = useFormContext<ProviderValues>();
  const departments = useOperationQuery(listDepartments, {}).data?.items ?? [];
  const { errors } = formState;
  return (
    <>
      <TextInput
        label="E-mail domains that are let in"
        description="With commas between. Empty lets in every address that the provider says is verified."
        autoComplete="off"
        spellCheck={false}
        placeholder="company.com, company.ph"
        error={errors.emailDomains?.message}
        {...register("emailDomains")}
      />
      <Controller
        control={control}
        name="newPeople"
        render={({ field: { value, onChange } }) => (
          <Radio.Group label="People who come for the first time" value={value} onChange={onChange}>
            <div className={styles.choices}>
              <Radio value="pending" label="Wait until an admin approves them" />
              <Radio value="approved" label="Come in at once, if their e-mail lies in one of the domains" />
            </div>
          </Radio.Group>
        )}
      />
      <WordMapField
        of="role"
        label="Claim for the role"
        hint="Its words decide the role at every sign-in. Empty leaves roles to the admins."
        choices={ROLE_CHOICES}
      />
      <WordMapField
        of="department"
        label="Claim for the department"
        hint="Empty leaves departments to the admins."
        choices={departments.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}
