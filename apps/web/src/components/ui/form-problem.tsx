import { IconAlertOctagon } from "@tabler/icons-react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import styles from "./form-problem.module.css";
import { Icon } from "./icon.tsx";

/** What a form was refused for, where no field is to blame. Read out when it appears. */
export function FormProblem<Form extends FieldValues>({ form }: { form: UseFormReturn<Form> }) {
  const words = form.formState.errors.root?.problem?.message;
  return (
    <div role="alert" className={words ? styles.box : undefined}>
      {words && <Icon of={IconAlertOctagon} />}
      {words && <span>{words}</span>}
    </div>
  );
}
