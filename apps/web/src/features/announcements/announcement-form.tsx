import { zodResolver } from "@hookform/resolvers/zod";
import { Button, TextInput } from "@mantine/core";
import {
  type Announcement,
  createAnnouncement,
  listAnnouncements,
  updateAnnouncement,
  type AnnouncementForm as Values,
} from "@smartsupport/contracts/schemas";
import { Controller, useForm } from "react-hook-form";
import { DateField } from "../../components/ui/date-field.tsx";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { MarkdownField } from "../../components/ui/markdown-field.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { daysAfter, today } from "../../lib/time/calendar-date.ts";

const USUAL_DAYS = 7;

/** News for everybody: a title, some words, and when they are over. */
export function AnnouncementForm({
  announcement,
  onClose,
}: {
  announcement: Announcement | null;
  onClose: () => void;
}) {
  const form = useForm<Values>({
    resolver: zodResolver(createAnnouncement.body),
    defaultValues: {
      title: announcement?.title ?? "",
      words: announcement?.words ?? "",
      lastDay: announcement?.lastDay ?? daysAfter(today(), USUAL_DAYS),
    },
  });
  const { errors, isSubmitting } = form.formState;
  const create = useOperationMutation(createAnnouncement, { form, invalidates: [listAnnouncements] });
  const change = useOperationMutation(updateAnnouncement, { form, invalidates: [listAnnouncements] });
  const submit = form.handleSubmit(async (body) => {
    try {
      if (announcement) await change.mutateAsync({ params: { id: announcement.id }, body });
      else await create.mutateAsync({ body });
      toastDone(announcement ? "The news is changed." : "Everybody reads it on their home now.");
      onClose();
    } catch {
      // The fields say what was refused.
    }
  });
  return (
    <form onSubmit={(event) => void submit(event)} className={formStyles.form} noValidate>
      <FormProblem form={form} />
      <TextInput
        data-autofocus
        label="Title"
        maxLength={120}
        dir="auto"
        error={errors.title?.message}
        {...form.register("title")}
      />
      <Controller
        control={form.control}
        name="words"
        render={({ field, fieldState }) => (
          <MarkdownField {...field} label="Words" isOptional minRows={3} error={fieldState.error?.message} />
        )}
      />
      <Controller
        control={form.control}
        name="lastDay"
        render={({ field: { ref: _, ...field }, fieldState }) => (
          <DateField {...field} label="Shown until" min={today()} error={fieldState.error?.message} />
        )}
      />
      <div className={formStyles.actions}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={isSubmitting}>
          {announcement ? "Save" : "Tell everybody"}
        </Button>
      </div>
    </form>
  );
}
