import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type Account, getDesk, inviteAccount, listAccounts, listDepartments } from "@smartsupport/contracts";
import { ROLES } from "@smartsupport/domain";
import { FormProvider, useForm } from "react-hook-form";
import { NameFields } from "../../components/person/name-fields.tsx";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { OptionalLabel } from "../../components/ui/optional-label.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { focusFirstError } from "../../lib/focus-first-error.ts";
import { resolved } from "../../lib/form-errors.ts";
import styles from "./account-dialogs.module.css";
import { checkInvitation, invitationBody, invitationValues } from "./check-invitation.ts";
import { ROLE_WORDS } from "./role-words.ts";

type Props = { again: Account | null; onClose: () => void; onSent: (name: string, expiresAt: string) => void };

/** Who they are and what they may do. They choose their password by the link in the mail. */
export function InviteForm({ again, onClose, onSent }: Props) {
  const rule = useOperationQuery(getDesk, {}, { staleTime: Number.POSITIVE_INFINITY }).data ?? null;
  const now = again?.department ? [again.department] : [];
  const departments = useOperationQuery(listDepartments, {}).data?.items ?? now;
  const form = useForm({
    shouldFocusError: false,
    defaultValues: invitationValues(again),
    resolver: (values, _context, options) => resolved(values, checkInvitation(values, rule), options),
  });
  const { register, formState } = form;
  const { errors } = formState;
  const invite = useOperationMutation(inviteAccount, { form, invalidates: [listAccounts] });

  const submit = form.handleSubmit(async (values) => {
    const sent = await invite.mutateAsync({ body: invitationBody(values, rule) }).catch(() => null);
    if (!sent) return;
    onClose();
    onSent(`${values.firstName.trim()} ${values.lastName.trim()}`, sent.expiresAt);
  }, focusFirstError);

  return (
    <FormProvider {...form}>
      <form onSubmit={submit} className={formStyles.form} aria-label="Invite" noValidate>
        <p className={formStyles.lead}>
          They get an e-mail with a link to choose a password, and are in. It works for three days.
        </p>
        <FormProblem form={form} />
        <TextInput
          data-autofocus={!again || undefined}
          label="Work e-mail"
          type="email"
          autoComplete="off"
          maxLength={254}
          readOnly={again !== null}
          error={errors.email?.message}
          {...register("email")}
        />
        <NameFields />
        <div className={styles.two}>
          <NativeSelect
            label="Role"
            description={ROLE_WORDS[form.watch("role")].does}
            inputWrapperOrder={["label", "input", "description", "error"]}
            data={ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role].name }))}
            error={errors.role?.message}
            {...register("role")}
          />
          <NativeSelect
            label={<OptionalLabel>Department</OptionalLabel>}
            data={[{ value: "", label: "Not set" }, ...departments.map(({ id, name }) => ({ value: id, label: name }))]}
            error={errors.departmentId?.message}
            {...register("departmentId")}
            value={form.watch("departmentId")}
          />
        </div>
        <TextInput
          label={<OptionalLabel>Company id</OptionalLabel>}
          description={errors.companyId ? undefined : rule?.companyIdHint}
          inputWrapperOrder={["label", "input", "description", "error"]}
          autoComplete="off"
          maxLength={40}
          error={errors.companyId?.message}
          {...register("companyId")}
        />
        <div className={formStyles.sheetActions}>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Send the invitation
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
