import type { FormField } from "@smartsupport/contracts";
import { Controller, type UseFormReturn } from "react-hook-form";
import { CategoryField } from "../../components/ticket/form/category-field.tsx";
import { errorAt } from "../../components/ticket/form/error-at.ts";
import { isWide } from "../../components/ticket/form/is-wide.ts";
import styles from "./new-ticket-form.module.css";
import type { NewTicketValues } from "./values.ts";

type Props = { form: UseFormReturn<NewTicketValues>; fields: readonly FormField[]; currency: string };

/** The questions of the chosen category's own form. */
export function Answers({ form, fields, currency }: Props) {
  const { control, formState } = form;
  return fields.map((field) => (
    <div key={field.key} className={isWide(field) ? styles.wide : undefined}>
      <Controller
        control={control}
        name={`fields.${field.key}`}
        render={({ field: { value, onChange, onBlur } }) => (
          <CategoryField
            field={field}
            value={value}
            onChange={onChange}
            onBlur={onBlur}
            currency={currency}
            errorAt={(path) => errorAt(formState.errors.fields?.[field.key], path)}
          />
        )}
      />
    </div>
  ));
}
