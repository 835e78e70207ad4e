import { Button, Select } from "@mantine/core";
import { getDesk, listCategories, type Ticket } from "@smartsupport/contracts";
import { type FormEvent, useState } from "react";
import { CategoryField } from "../../components/ticket/form/category-field.tsx";
import { cleanAnswers } from "../../components/ticket/form/clean-answers.ts";
import { moveProblem } from "../../components/ticket/move-problem.ts";
import { Dialog } from "../../components/ui/dialog.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { ApiProblem, type FieldError } from "../../lib/api/api-problem.ts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import styles from "./edit-dialog.module.css";
import type { TicketChange } from "./ticket-change.ts";

type Props = Pick<TicketChange, "onSave"> & { ticket: Ticket; opened: boolean; onClose: () => void };

/** Moves a ticket to another category, and corrects what that category's form asks. */
export function CategoryDialog({ opened, onClose, ...rest }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Category and form" size={560}>
      <Content onClose={onClose} {...rest} />
    </Dialog>
  );
}

function Content({ ticket, onClose, onSave }: Omit<Props, "opened">) {
  const categories = useOperationQuery(listCategories, {}).data?.items;
  const currency = useOperationQuery(getDesk, {}, { staleTime: Number.POSITIVE_INFINITY }).data?.currency ?? "PHP";
  const [seen] = useState(ticket);
  const [categoryId, setCategoryId] = useState(ticket.category.id);
  const [subCategoryId, setSubCategoryId] = useState(ticket.subCategory?.id ?? null);
  const [answers, setAnswers] = useState<Record<string, unknown>>(ticket.fields);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  if (!categories) return <SkeletonText lines={5} />;

  const category = categories.find(({ id }) => id === categoryId);
  // A category that is no longer offered keeps the form the ticket was filed with.
  const form = category?.form ?? ticket.form;
  const subCategories = category?.subCategories ?? [];
  const errorAt = (path: string) => errors.find((error) => error.path === path)?.message;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    setErrors([]);
    setProblem(null);
    const subCategory = subCategories.find(({ id }) => id === subCategoryId) ?? null;
    const fields = cleanAnswers(form, answers);
    try {
      await onSave(
        { categoryId, subCategoryId: subCategory?.id ?? null, fields },
        { category: category ?? ticket.category, subCategory, fields, form },
        seen,
      );
      onClose();
    } catch (refusal) {
      const found = refusal instanceof ApiProblem ? refusal.fieldErrors : [];
      setErrors(found);
      if (found.length === 0) setProblem(moveProblem(refusal));
      setIsBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} className={styles.form} noValidate>
      <div className={styles.two}>
        <Select
          label="Category"
          allowDeselect={false}
          data={categories.map(({ id, name }) => ({ value: id, label: name }))}
          value={categoryId}
          onChange={(id) => {
            setCategoryId(id ?? categoryId);
            setSubCategoryId(null);
          }}
          error={errorAt("categoryId")}
        />
        {subCategories.length > 0 && (
          <Select
            label="Kind of request"
            placeholder="Choose"
            searchable={subCategories.length > 6}
            data={subCategories.map(({ id, name }) => ({ value: id, label: name }))}
            value={subCategoryId}
            onChange={setSubCategoryId}
            error={errorAt("subCategoryId")}
          />
        )}
      </div>
      {form.map((field) => (
        <CategoryField
          key={`${categoryId} ${field.key}`}
          field={field}
          value={answers[field.key]}
          onChange={(value) => setAnswers((now) => ({ ...now, [field.key]: value }))}
          onBlur={() => {}}
          errorAt={(path) => errorAt(["fields", field.key, path].filter(Boolean).join("."))}
          currency={currency}
        />
      ))}
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <div className={styles.actions}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={isBusy}>
          Save
        </Button>
      </div>
    </form>
  );
}
