import { Button, Select, TextInput } from "@mantine/core";
import type { Category } from "@smartsupport/contracts";
import { type FormEvent, type KeyboardEvent, useMemo, useRef } from "react";
import { Controller, type UseFormReturn, useWatch } from "react-hook-form";
import { DateField } from "../../components/ui/date-field.tsx";
import { FileField } from "../../components/ui/file-field.tsx";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { KeyHint } from "../../components/ui/key-hint.tsx";
import { MarkdownField } from "../../components/ui/markdown-field.tsx";
import type { Uploads } from "../../lib/files/use-uploads.ts";
import { today } from "../../lib/time/calendar-date.ts";
import { Answers } from "./answers.tsx";
import { CategoryCards } from "./category-cards.tsx";
import styles from "./new-ticket-form.module.css";
import { NextSteps } from "./next-steps.tsx";
import type { NewTicketValues } from "./values.ts";

type Props = {
  form: UseFormReturn<NewTicketValues>;
  uploads: Uploads;
  categories: readonly Category[];
  currency: string;
  /** Whether a draft of it is kept, which can be discarded. */
  isKept: boolean;
  onSubmit: (event: FormEvent) => void;
  onDiscard: () => void;
};

/** The whole of a new ticket. Ctrl+Enter sends from anywhere in it. */
export function NewTicketForm({ form, uploads, categories, currency, isKept, onSubmit, onDiscard }: Props) {
  const { control, register, formState } = form;
  const { errors, isSubmitting, isDirty } = formState;
  const categoryId = useWatch({ control, name: "categoryId" });
  const category = useMemo(() => categories.find(({ id }) => id === categoryId), [categories, categoryId]);

  const fields = category?.form ?? [];
  const others = fields.filter(({ type }) => type !== "select");

  // Coming back to a category finds its kind of request as it was.
  const kinds = useRef(new Map<string, string | null>());
  const choose = (id: string) => {
    kinds.current.set(categoryId, form.getValues("subCategoryId"));
    form.setValue("categoryId", id, { shouldDirty: true });
    form.setValue("subCategoryId", kinds.current.get(id) ?? null);
    form.clearErrors();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };

  return (
    <form aria-label="New ticket" noValidate onKeyDown={onKeyDown} onSubmit={onSubmit}>
      <Controller
        control={control}
        name="categoryId"
        render={({ field: { value, ref } }) => (
          <CategoryCards {...{ categories, value, ref }} onChange={choose} error={errors.categoryId?.message} />
        )}
      />
      <div className={styles.two}>
        <div className={styles.card}>
          <div className={styles.grid}>
            {category && category.subCategories.length > 0 && (
              <Controller
                control={control}
                name="subCategoryId"
                render={({ field, fieldState }) => (
                  <Select
                    {...field}
                    label="Kind of request"
                    placeholder="Choose"
                    searchable={category.subCategories.length > 6}
                    data={category.subCategories.map(({ id, name }) => ({ value: id, label: name }))}
                    error={fieldState.error?.message}
                  />
                )}
              />
            )}
            <Answers {...{ form, currency }} fields={fields.filter(({ type }) => type === "select")} />
            <div className={styles.wide}>
              <TextInput
                label="Subject"
                maxLength={255}
                dir="auto"
                autoComplete="off"
                placeholder="In a few words"
                error={errors.subject?.message}
                {...register("subject")}
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
                    placeholder="What you see, since when, what you tried"
                    error={fieldState.error?.message}
                  />
                )}
              />
            </div>
            <Answers {...{ form, currency }} fields={others.filter(({ isRequired }) => isRequired)} />
            <div className={styles.wide}>
              <FileField uploads={uploads} />
            </div>
            <Answers {...{ form, currency }} fields={others.filter(({ isRequired }) => !isRequired)} />
            <Controller
              control={control}
              name="scheduledDate"
              render={({ field: { ref: _ref, ...field }, fieldState }) => (
                <DateField {...field} label="Needed on" isOptional min={today()} error={fieldState.error?.message} />
              )}
            />
          </div>
          <FormProblem form={form} />
          <footer className={styles.foot}>
            <p>{category?.department ? `The ${category.department.name} desk reviews it.` : "The desk reviews it."}</p>
            <Button variant="subtle" onClick={onDiscard} disabled={!isDirty && !isKept && uploads.entries.length === 0}>
              Discard
            </Button>
            <Button type="submit" loading={isSubmitting} rightSection={<KeyHint keys="Ctrl ⏎" onFilled />}>
              Send ticket
            </Button>
          </footer>
        </div>
        <NextSteps department={category?.department?.name ?? null} />
      </div>
    </form>
  );
}
