import { Button, Textarea, TextInput } from "@mantine/core";
import { type Account, eraseAccount, listAccounts } from "@smartsupport/contracts";
import { useForm } from "react-hook-form";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import eraseStyles from "./erase.module.css";

type Props = { account: Account; onBegun: () => void; onClose: () => void };

/** What will happen, why, and the name typed out: nobody erases the wrong person by a slip. */
export function EraseForm({ account, onBegun, onClose }: Props) {
  const { id, name, firstName } = account;
  const form = useForm({ defaultValues: { reason: "", typed: "" } });
  const { errors, isSubmitting } = form.formState;
  const erase = useOperationMutation(eraseAccount, { form, invalidates: [listAccounts] });
  const submit = form.handleSubmit(async ({ reason }) => {
    const begun = await erase.mutateAsync({ params: { id }, body: { reason } }).catch(() => null);
    if (begun) onBegun();
  });

  return (
    <form onSubmit={submit} className={formStyles.form} aria-label={`Erase ${name}`} noValidate>
      <FormProblem form={form} />
      <div className={eraseStyles.words}>
        <p>{`This cannot be undone. From now on ${firstName} is “Erased person”:`}</p>
        <ul>
          <li>Name, e-mail, company id and photo go, and so does every way to sign in.</li>
          <li>
            Their comments, notes, ratings’ words and files go. Their tickets lose subject, description and answers.
          </li>
          <li>Where others wrote their name, it is taken out.</li>
          <li>What they mended in other people’s tickets stays there, and nothing says it was theirs.</li>
          <li>Tickets keep number, category, status and times, and reports stay as they are.</li>
        </ul>
        <p>Mails that were sent and what outside systems received cannot be called back.</p>
      </div>
      <Textarea
        data-autofocus
        autosize
        minRows={2}
        label="Why?"
        description="Kept with the erasure, without their name."
        error={errors.reason?.message}
        {...form.register("reason", { validate: (words) => words.trim() !== "" || "Please write something." })}
      />
      <TextInput
        label={`Type ${name} to confirm`}
        autoComplete="off"
        error={errors.typed?.message}
        {...form.register("typed", {
          validate: (typed) => sameName(typed, name) || "This is not the name.",
        })}
      />
      <div className={formStyles.sheetActions}>
        <Button variant="subtle" onClick={onClose}>
          Keep
        </Button>
        <Button type="submit" color="red" loading={isSubmitting}>
          Erase for good
        </Button>
      </div>
    </form>
  );
}

/** However the spaces between are typed. */
function sameName(typed: string, name: string): boolean {
  const plain = (text: string) => text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
  return plain(typed) === plain(name);
}
