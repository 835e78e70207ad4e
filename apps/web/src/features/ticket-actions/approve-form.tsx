import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Select } from "@mantine/core";
import {
  listCategories,
  listDepartments,
  type Ticket,
  type TransitionBody,
  transitionForms,
} from "@smartsupport/contracts/schemas";
import { PRIORITIES } from "@smartsupport/domain";
import { useEffect, useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { MarkdownField } from "../../components/ui/markdown-field.tsx";
import { OptionalLabel } from "../../components/ui/optional-label.tsx";
import { applyFieldErrors } from "../../lib/api/apply-field-errors.ts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { AssigneeSelect } from "./assignee-select.tsx";
import { hasMovedOn, refusalLine } from "./explain-refusal.ts";
import styles from "./move-form.module.css";
import { PriorityChoice } from "./priority-choice.tsx";

type Props = { ticket: Ticket; meId: string; onRun: (body: TransitionBody) => Promise<Ticket>; onClose: () => void };
type Next = "claim" | "resolve" | undefined;

/** Accepts a ticket: how urgent, whose it is, and if the hand is already at it, the next step in the same move. */
export function ApproveForm({ ticket, meId, onRun, onClose }: Props) {
  const departments = useOperationQuery(listDepartments, {}).data?.items ?? [];
  const categories = useOperationQuery(listCategories, {}).data?.items ?? [];
  const usual = categories.find(({ id }) => id === ticket.category.id)?.department?.id;
  const [isResolving, setIsResolving] = useState(false);
  const [isOver, setIsOver] = useState(false);
  const form = useForm({
    resolver: zodResolver(transitionForms.approve),
    defaultValues: {
      action: "approve" as const,
      priority: ticket.priority ?? undefined,
      departmentId: ticket.department?.id ?? "",
      assigneeId: ticket.assignee?.id ?? null,
      note: "",
    },
  });
  const { errors, isSubmitting } = form.formState;
  // The categories may come after the dialog: the usual department is only proposed while none was chosen.
  useEffect(() => {
    if (usual && !form.getValues("departmentId")) form.setValue("departmentId", usual);
  }, [usual, form]);
  const assigneeId = form.watch("assigneeId");

  const submit = (next: Next) =>
    form.handleSubmit(async ({ note, assigneeId: chosen, ...values }) => {
      if (next === "resolve" && !note?.trim()) {
        form.setError("note", { message: "Please write something." }, { shouldFocus: true });
        return;
      }
      const body = {
        ...values,
        ...(chosen ? { assigneeId: chosen } : {}),
        ...(next ? { next } : {}),
        ...(next === "resolve" ? { note } : {}),
      };
      try {
        await onRun(body);
        onClose();
      } catch (problem) {
        applyFieldErrors(form, problem);
        setIsOver(hasMovedOn(problem));
        if (form.formState.errors.root) form.setError("root.problem", { message: refusalLine(problem, ticket.number) });
      }
    });
  const finish = submit(isResolving ? "resolve" : undefined);

  return (
    <form onSubmit={(event) => void finish(event)} className={styles.form} noValidate>
      <FormProblem form={form} />
      <Controller
        control={form.control}
        name="priority"
        render={({ field: { value, onChange } }) => (
          <PriorityChoice
            options={PRIORITIES}
            value={value ?? null}
            onChange={onChange}
            error={errors.priority?.message}
          />
        )}
      />
      <div className={styles.two}>
        <Controller
          control={form.control}
          name="departmentId"
          render={({ field }) => (
            <Select
              {...field}
              label="Department"
              placeholder="Choose"
              allowDeselect={false}
              data={departments.map(({ id, name }) => ({ value: id, label: name }))}
              error={errors.departmentId?.message}
            />
          )}
        />
        <Controller
          control={form.control}
          name="assigneeId"
          render={({ field: { value, onChange } }) => (
            <AssigneeSelect
              label={<OptionalLabel>Assignee</OptionalLabel>}
              value={value ?? null}
              now={ticket.assignee}
              onChange={onChange}
            />
          )}
        />
      </div>
      {isResolving && (
        <Controller
          control={form.control}
          name="note"
          render={({ field: { value, ...field } }) => (
            <MarkdownField
              data-autofocus
              {...field}
              value={value ?? ""}
              label="What solved it"
              minRows={4}
              error={errors.note?.message}
            />
          )}
        />
      )}
      {isOver ? (
        <div className={styles.actions}>
          <Button autoFocus onClick={onClose}>
            Close
          </Button>
        </div>
      ) : (
        <div className={styles.actions}>
          <Button variant="subtle" onClick={isResolving ? () => setIsResolving(false) : onClose}>
            {isResolving ? "Back" : "Cancel"}
          </Button>
          {!isResolving && (
            <Button variant="default" onClick={() => setIsResolving(true)}>
              Approve and resolve
            </Button>
          )}
          {!isResolving && (!assigneeId || assigneeId === meId) && (
            <Button variant="default" disabled={isSubmitting} onClick={() => void submit("claim")()}>
              Approve and take
            </Button>
          )}
          <Button type="submit" loading={isSubmitting}>
            {isResolving ? "Approve and resolve" : "Approve"}
          </Button>
        </div>
      )}
    </form>
  );
}
