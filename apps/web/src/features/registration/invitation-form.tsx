import { Button, Checkbox, TextInput } from "@mantine/core";
import { acceptInvitation, type lookUpInvitation, type ResponseOf } from "@smartsupport/contracts/schemas";
import { Controller, FormProvider, useForm } from "react-hook-form";
import { nameBody } from "../../components/person/name-body.ts";
import { NameFields } from "../../components/person/name-fields.tsx";
import { NewPasswordField } from "../../components/person/new-password-field.tsx";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { focusFirstError } from "../../lib/focus-first-error.ts";
import { resolved } from "../../lib/form-errors.ts";
import { PrivacyNotice } from "./privacy-notice.tsx";
import styles from "./registration.module.css";

type Props = { token: string; invitation: ResponseOf<typeof lookUpInvitation>; onAccepted: (password: string) => void };

/** An invited person checks their names and sets their password. */
export function InvitationForm({ token, invitation, onAccepted }: Props) {
  const { email, firstName, lastName, middleName, suffix, organizationName } = invitation;
  const form = useForm({
    shouldFocusError: false,
    defaultValues: {
      firstName,
      lastName,
      middleName: middleName ?? "",
      suffix: suffix ?? "",
      password: "",
      hasConsented: false,
    },
    resolver: (values, _context, options) => {
      const issues = acceptInvitation.body.safeParse(bodyOf(token, values)).error?.issues ?? [];
      return resolved(
        values,
        issues.map(({ path, message }) => ({ path: path.join("."), message })),
        options,
      );
    },
  });
  const { control, register, formState } = form;
  const accept = useOperationMutation(acceptInvitation, { form });

  const submit = form.handleSubmit(async (values) => {
    const body = bodyOf(token, values) as Parameters<typeof accept.mutateAsync>[0]["body"];
    await accept.mutateAsync({ body }).then(
      () => onAccepted(values.password),
      () => undefined,
    );
  }, focusFirstError);

  return (
    <>
      <h1>Welcome, {firstName}</h1>
      <p className={styles.lead}>{organizationName} invites you to its service desk. Set your password to begin.</p>
      <FormProvider {...form}>
        <form onSubmit={submit} className={formStyles.form} aria-label="Invitation" noValidate>
          <FormProblem form={form} />
          <TextInput label="Work e-mail" type="email" name="username" autoComplete="username" value={email} readOnly />
          <NameFields />
          <Controller
            control={control}
            name="password"
            render={({ field, fieldState }) => (
              <NewPasswordField {...field} personal={[firstName, lastName, email]} error={fieldState.error?.message} />
            )}
          />
          <PrivacyNotice organizationName={organizationName}>
            <Checkbox
              label="I have read the privacy notice and agree"
              error={formState.errors.hasConsented?.message}
              {...register("hasConsented")}
            />
          </PrivacyNotice>
          <Button type="submit" fullWidth loading={formState.isSubmitting}>
            Set password and sign in
          </Button>
        </form>
      </FormProvider>
    </>
  );
}

type Values = {
  firstName: string;
  lastName: string;
  middleName: string;
  suffix: string;
  password: string;
  hasConsented: boolean;
};

function bodyOf(token: string, values: Values) {
  const { password, hasConsented } = values;
  return { token, ...nameBody(values), password, hasConsented };
}
