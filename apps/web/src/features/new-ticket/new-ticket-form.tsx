import { Button, Select, TextInput } from "@mantine/core";
import type { Category } from "@smartsupport/contracts";
import { type FormEvent, type KeyboardEvent, useMemo } from "react";
import { Controller, type UseFormReturn, useWatch } from "react-hook-form";
import { ActKey } from "../../components/ui/act-key.tsx";
import { DateField } from "../../components/ui/date-field.tsx";
import { FileField } from "../../components/ui/file-field.tsx";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { MarkdownField } from "../../components/ui/markdown-field.tsx";
import type { Uploads } from "../../lib/files/use-uploads.ts";
import { today } from "../../lib/time/calendar-date.ts";
import { Answers } from "./answers.tsx";
import { CategoryCards } from "./category-cards.tsx";
import { LikelyLine } from "./likely-line.tsx";
import styles from "./new-ticket-form.module.css";
import { NextSteps } from "./next-steps.tsx";
import { SimilarTickets } from "./similar-tickets.tsx";
import { useCategoryChoice } from "./use-category-choice.ts";
import { useFilingHints } from "./use-filing-hints.ts";
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

  const { choose, take } = useCategoryChoice(form);
  const hints = useFilingHints(control);
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
          <CategoryCards
            {...{ categories, value, ref }}
            onChange={(id) => choose(id)}
            error={errors.categoryId?.message}
          />
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
              <LikelyLine {...hints} control={control} onTake={take} />
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
            <Button type="submit" loading={isSubmitting} rightSection={<ActKey of="writing.send" onFilled />}>
              Send ticket
            </Button>
          </footer>
        </div>
        <div className={styles.aside}>
          <NextSteps department={category?.department?.name ?? null} />
          <SimilarTickets tickets={hints.tickets} />
        </div>
      </div>
    </form>
  );
}
