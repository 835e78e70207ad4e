import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Textarea, UnstyledButton } from "@mantine/core";
import { type Account, rejectAccount } from "@smartsupport/contracts/schemas";
import { useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect } from "react";
import { Controller, useForm } from "react-hook-form";
import { ActKey } from "../../components/ui/act-key.tsx";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { KeyHint } from "../../components/ui/key-hint.tsx";
import { ApiProblem } from "../../lib/api/api-problem.ts";
import { applyFieldErrors } from "../../lib/api/apply-field-errors.ts";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { readDraft, writeDraft } from "../../lib/drafts/local-draft.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { toastProblem } from "../../lib/notify/toast-problem.ts";
import { moveAccount, refreshAccounts } from "./move-account.ts";
import styles from "./reject-form.module.css";
import { rejectReasons } from "./reject-reasons.ts";

type Props = {
  account: Account;
  onKeep: () => void;
  /** Called before the person leaves the list. */
  onDecided: () => void;
};

/** Asks why, in words that the person reads. The words are kept in this browser until they are sent. */
export function RejectForm({ account, onKeep, onDecided }: Props) {
  const { id, name, firstName, companyIdHolder } = account;
  const client = useQueryClient();
  const reasons = rejectReasons(account);
  const draft = `reject.${id}`;
  const form = useForm({
    resolver: zodResolver(rejectAccount.body),
    defaultValues: { reason: String(readDraft(draft) ?? (companyIdHolder ? reasons[0].words : "")) },
  });
  const { isSubmitting, errors } = form.formState;
  const reject = useOperationMutation(rejectAccount, { quiet: true, onSettled: () => refreshAccounts(client) });

  const submit = form.handleSubmit(async (body) => {
    try {
      await reject.mutateAsync({ params: { id }, body });
      toastDone(`The registration of ${name} is rejected and deleted.`);
    } catch (problem) {
      const isDecided = problem instanceof ApiProblem && problem.code === "already_decided";
      if (!isDecided) return applyFieldErrors(form, problem);
      toastProblem(problem);
    }
    writeDraft(draft, null);
    onDecided();
    moveAccount(client, account, null);
  });
  const write = (words: string) => {
    form.setValue("reason", words, { shouldDirty: true, shouldValidate: form.formState.isSubmitted });
    writeDraft(draft, words.trim() ? words : null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onKeep();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit();
    else return;
    event.preventDefault();
  };
  useEffect(() => form.setFocus("reason"), [form]);

  return (
    <form onSubmit={submit} onKeyDown={onKeyDown} className={styles.form} aria-label={`Reject ${name}`} noValidate>
      <FormProblem form={form} />
      <div className={styles.main}>
        <Controller
          control={form.control}
          name="reason"
          render={({ field }) => (
            <Textarea
              {...field}
              className={styles.words}
              onChange={(event) => write(event.currentTarget.value)}
              autosize
              minRows={1}
              maxRows={8}
              maxLength={1000}
              dir="auto"
              label={
                <>
                  Why? <span className={styles.faint}>{firstName} reads this in an e-mail</span>
                </>
              }
              description="What they told us is deleted at once. A record of the rejection stays in the audit."
              inputWrapperOrder={["label", "input", "error", "description"]}
              error={errors.reason?.message}
            />
          )}
        />
        <div className={styles.acts}>
          <Button size="sm" variant="default" rightSection={<KeyHint keys="Esc" />} onClick={onKeep}>
            Keep pending
          </Button>
          <Button
            size="sm"
            type="submit"
            color="red"
            loading={isSubmitting}
            rightSection={<ActKey of="writing.send" onFilled />}
          >
            Reject and delete
          </Button>
        </div>
      </div>
      <fieldset className={styles.common} aria-label="Common reasons">
        <span className={styles.faint}>Common reasons</span>
        {reasons.map(({ label, words }) => (
          <UnstyledButton
            key={label}
            className={styles.reason}
            onClick={() => {
              write(words);
              form.setFocus("reason");
            }}
          >
            {label}
          </UnstyledButton>
        ))}
      </fieldset>
    </form>
  );
}
