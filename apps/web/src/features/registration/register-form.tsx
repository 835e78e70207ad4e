import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { type Ref as Named, registerAccount } from "@smartsupport/contracts";
import { Controller, FormProvider, useForm, useWatch } from "react-hook-form";
import { Link } from "react-router-dom";
import { NameFields } from "../../components/person/name-fields.tsx";
import { NewPasswordField } from "../../components/person/new-password-field.tsx";
import { PhotoField } from "../../components/person/photo-field.tsx";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { focusFirstError } from "../../lib/focus-first-error.ts";
import { resolved } from "../../lib/form-errors.ts";
import {
  checkRegistration,
  EMPTY_REGISTRATION,
  type RegistrationRules,
  registrationBody,
} from "./check-registration.ts";
import { PrivacyNotice } from "./privacy-notice.tsx";
import styles from "./registration.module.css";

type Props = {
  organizationName: string;
  departments: Named[];
  rules: RegistrationRules;
  onSent: (person: { firstName: string; email: string }) => void;
};

/** All that a new person says about themselves. */
export function RegisterForm({ organizationName, departments, rules, onSent }: Props) {
  const form = useForm({
    defaultValues: EMPTY_REGISTRATION,
    shouldFocusError: false,
    resolver: (values, _context, options) => resolved(values, checkRegistration(values, rules), options),
  });
  const { register, control, formState } = form;
  const { errors } = formState;
  const send = useOperationMutation(registerAccount, { form });
  const personal = useWatch({ control, name: ["firstName", "lastName", "middleName", "companyId", "email"] });

  const submit = form.handleSubmit(async (values) => {
    const body = registrationBody(values, rules);
    const sent = await send.mutateAsync({ body }).catch(() => null);
    if (sent) onSent(values);
  }, focusFirstError);

  return (
    <>
      <h1>Register</h1>
      <p className={styles.lead}>For the service desk of {organizationName}. An admin approves you first.</p>
      <FormProvider {...form}>
        <form onSubmit={submit} className={formStyles.form} aria-label="Register" noValidate>
          <FormProblem form={form} />
          <NameFields />
          <div className={styles.grid}>
            <TextInput
              label="Company id"
              description={errors.companyId ? undefined : rules.companyIdHint}
              inputWrapperOrder={["label", "input", "description", "error"]}
              autoComplete="off"
              maxLength={40}
              error={errors.companyId?.message}
              {...register("companyId")}
            />
            <NativeSelect
              label="Department"
              data={[
                { value: "", label: "Choose" },
                ...departments.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              error={errors.departmentId?.message}
              {...register("departmentId")}
            />
          </div>
          <TextInput
            label="Work e-mail"
            type="email"
            autoComplete="username"
            maxLength={254}
            error={errors.email?.message}
            {...register("email")}
          />
          <Controller
            control={control}
            name="password"
            render={({ field, fieldState }) => (
              <NewPasswordField {...field} personal={personal} error={fieldState.error?.message} />
            )}
          />
          <Controller
            control={control}
            name="photo"
            render={({ field: { value, onChange }, fieldState }) => (
              <PhotoField value={value} onChange={onChange} error={fieldState.error?.message} />
            )}
          />
          <PrivacyNotice organizationName={organizationName}>
            <Checkbox
              label="I have read the privacy notice and agree"
              error={errors.hasConsented?.message}
              {...register("hasConsented")}
            />
          </PrivacyNotice>
          <Button type="submit" fullWidth loading={formState.isSubmitting}>
            Register
          </Button>
        </form>
      </FormProvider>
      <p className={styles.after}>
        Already registered? <Link to="/sign-in">Sign in</Link>
      </p>
    </>
  );
}
