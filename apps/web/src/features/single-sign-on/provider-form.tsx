import { Button } from "@mantine/core";
import { getSingleSignOn, type SsoSettings, saveSingleSignOn } from "@smartsupport/contracts";
import { FormProvider, useForm } from "react-hook-form";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { focusFirstError } from "../../lib/focus-first-error.ts";
import { resolved } from "../../lib/form-errors.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { ConnectionFields } from "./connection-fields.tsx";
import { PeopleFields } from "./people-fields.tsx";
import { checkProvider, type ProviderValues, providerBody, providerValues } from "./provider-values.ts";

/** Which provider, who comes in by it, and what its words mean here. */
export function ProviderForm({ settings: { provider, redirectUri } }: { settings: SsoSettings }) {
  const form = useForm<ProviderValues>({
    shouldFocusError: false,
    defaultValues: providerValues(provider),
    resolver: (values, _context, options) => resolved(values, checkProvider(values), options),
  });
  const { isDirty, isSubmitting } = form.formState;
  const save = useOperationMutation(saveSingleSignOn, { form, invalidates: [getSingleSignOn] });

  const submit = form.handleSubmit(async (values) => {
    const saved = await save.mutateAsync({ body: providerBody(values) }).catch(() => null);
    if (!saved) return;
    form.reset(providerValues(saved.provider));
    const isOff = provider?.isEnabled === true && saved.provider?.isEnabled === false;
    toastDone(isOff ? "Saved, and switched off until you have tested it." : "Saved. Now test it.");
  }, focusFirstError);

  return (
    <FormProvider {...form}>
      <form onSubmit={submit} className={formStyles.form} aria-label="How people sign in" noValidate>
        <FormProblem form={form} />
        <ConnectionFields hasSecret={provider !== null} redirectUri={redirectUri} />
        <PeopleFields />
        <div className={formStyles.actions}>
          <Button type="submit" loading={isSubmitting} disabled={!isDirty && provider !== null}>
            Save
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
