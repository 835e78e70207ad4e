import { Button, TextInput } from "@mantine/core";
import type { Ticket } from "@smartsupport/contracts";
import { Controller, useForm } from "react-hook-form";
import { CategoryField } from "../../../components/ticket/form/category-field.tsx";
import { errorAt } from "../../../components/ticket/form/error-at.ts";
import { isWide } from "../../../components/ticket/form/is-wide.ts";
import { DateField } from "../../../components/ui/date-field.tsx";
import { FormProblem } from "../../../components/ui/form-problem.tsx";
import { MarkdownField } from "../../../components/ui/markdown-field.tsx";
import { toastDone } from "../../../lib/notify/toast.tsx";
import { ConflictChoice } from "./conflict-choice.tsx";
import { conflictWords } from "./conflict-words.ts";
import { editResolver } from "./edit-resolver.ts";
import styles from "./edit-ticket.module.css";
import { editValues } from "./edit-values.ts";
import { useSaveEdit } from "./use-save-edit.ts";

type Props = { ticket: Ticket; currency: string; onDone: () => void };

/** Changes one's own ticket while nobody has accepted it yet. Accepted meanwhile, what was written stays to be copied. */
export function EditTicket({ ticket, currency, onDone }: Props) {
  const form = useForm({ defaultValues: editValues(ticket), shouldFocusError: false, resolver: editResolver(ticket) });
  const { control, formState } = form;
  const { submit, conflicts } = useSaveEdit(ticket, form, () => {
    toastDone("Your changes are saved.");
    onDone();
  });

  return (
    <form className={styles.form} onSubmit={submit} aria-label={`Edit ${ticket.number}`} noValidate>
      {conflicts.length > 0 && (
        <ConflictChoice
          conflicts={conflicts}
          words={(conflict, value) => conflictWords(ticket.form, conflict, value, currency)}
          onChoose={({ path }, value) => form.setValue(path, value as never, { shouldDirty: true })}
        />
      )}
      <div className={styles.grid}>
        <div className={styles.wide}>
          <TextInput
            data-autofocus
            label="Subject"
            maxLength={255}
            dir="auto"
            error={formState.errors.subject?.message}
            {...form.register("subject")}
          />
        </div>
        <div className={styles.wide}>
          <Controller
            control={control}
            name="description"
            render={({ field, fieldState }) => (
              <MarkdownField
                {...field}
                label="What happens?"
                isOptional
                error={fieldState.error?.message}
                onSubmit={() => void submit()}
              />
            )}
          />
        </div>
        {ticket.form.map((question) => (
          <div key={question.key} className={isWide(question) ? styles.wide : undefined}>
            <Controller
              control={control}
              name={`fields.${question.key}`}
              render={({ field: { value, onChange, onBlur } }) => (
                <CategoryField
                  field={question}
                  {...{ value, onChange, onBlur, currency }}
                  errorAt={(path) => errorAt(formState.errors.fields?.[question.key], path)}
                />
              )}
            />
          </div>
        ))}
        <Controller
          control={control}
          name="scheduledDate"
          render={({ field: { ref: _ref, ...field }, fieldState }) => (
            <DateField {...field} label="Needed on" isOptional error={fieldState.error?.message} />
          )}
        />
      </div>
      <FormProblem form={form} />
      {!ticket.may.edit && (
        <p role="alert" className={styles.late}>
          The desk has taken up this ticket meanwhile, so it can no longer be changed. Copy what is still needed into a
          comment.
        </p>
      )}
      <div className={styles.acts}>
        <Button variant="subtle" onClick={onDone}>
          {ticket.may.edit ? "Cancel" : "Close"}
        </Button>
        {ticket.may.edit && (
          <Button type="submit" loading={formState.isSubmitting}>
            Save
          </Button>
        )}
      </div>
    </form>
  );
}
