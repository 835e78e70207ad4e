import { Button } from "@mantine/core";
import { getSecurity, type SecuritySettings, updateSecurity } from "@smartsupport/contracts";
import { ROLES, type Role } from "@smartsupport/domain";
import { Controller, useForm } from "react-hook-form";
import { CheckList } from "../../components/ui/check-list.tsx";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { toastDone } from "../../lib/notify/toast.tsx";

const ROLE_NAMES: Record<Role, string> = { employee: "Employees", coordinator: "Coordinators", admin: "Admins" };

const OPTIONS = ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }));

/** Which roles must have a second factor. */
export function RequiredRoles({ settings }: { settings: SecuritySettings }) {
  const form = useForm({ defaultValues: { secondFactorRoles: settings.secondFactorRoles } });
  const { isDirty, isSubmitting } = form.formState;
  const update = useOperationMutation(updateSecurity, { form, invalidates: [getSecurity] });
  const submit = form.handleSubmit(async (body) => {
    const saved = await update.mutateAsync({ body }).catch(() => null);
    if (!saved) return;
    form.reset(saved);
    toastDone("Saved.");
  });
  return (
    <form onSubmit={submit} className={formStyles.form} aria-label="Second factor" noValidate>
      <FormProblem form={form} />
      <Controller
        control={form.control}
        name="secondFactorRoles"
        render={({ field: { value, onChange }, fieldState }) => (
          <CheckList
            label="Who must have a second factor"
            options={OPTIONS}
            value={value}
            onChange={onChange}
            error={fieldState.error?.message}
          />
        )}
      />
      <p className={formStyles.hint}>
        Whoever has none is signed out at once and sets one up right after the password. Everybody else may add one on
        their profile.
      </p>
      <div className={formStyles.actions}>
        <Button type="submit" loading={isSubmitting} disabled={!isDirty}>
          Save
        </Button>
      </div>
    </form>
  );
}
