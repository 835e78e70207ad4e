import { Button, NativeSelect, Radio } from "@mantine/core";
import { type Account, listAccounts, listDepartments, updateAccount } from "@smartsupport/contracts";
import { ROLES } from "@smartsupport/domain";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { Dialog } from "../../components/ui/dialog.tsx";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import styles from "./account-dialogs.module.css";
import { AccountSessions } from "./account-sessions.tsx";
import { RemoveFactorDialog } from "./remove-factor-dialog.tsx";
import { ROLE_WORDS } from "./role-words.ts";

type Props = { account: Account | null; meId: string; onClose: () => void };

/** What somebody may do, and where they sit. */
export function ChangeDialog({ account, meId, onClose }: Props) {
  return (
    <Dialog opened={account !== null} onClose={onClose} title={account?.name ?? ""}>
      {account && <Content key={account.id} account={account} isMe={account.id === meId} onClose={onClose} />}
    </Dialog>
  );
}

function Content({ account, isMe, onClose }: { account: Account; isMe: boolean; onClose: () => void }) {
  const now = account.department ? [account.department] : [];
  const departments = useOperationQuery(listDepartments, {}).data?.items ?? now;
  const form = useForm({ defaultValues: { role: account.role, departmentId: account.department?.id ?? "" } });
  const { isDirty, dirtyFields, isSubmitting, errors } = form.formState;
  const [isRemoving, setIsRemoving] = useState(false);
  const update = useOperationMutation(updateAccount, { form, invalidates: [listAccounts] });

  const submit = form.handleSubmit(async ({ role, departmentId }) => {
    const body = {
      ...(dirtyFields.role ? { role } : {}),
      ...(dirtyFields.departmentId && departmentId ? { departmentId } : {}),
    };
    const saved = await update.mutateAsync({ params: { id: account.id }, body }).catch(() => null);
    if (!saved) return;
    onClose();
    const place = saved.department ? ` in ${saved.department.name}` : "";
    toastDone(`${saved.name} is ${ROLE_WORDS[saved.role].phrase}${place} now.`);
  });

  return (
    <>
      <form onSubmit={submit} className={formStyles.form} aria-label={`Change ${account.name}`} noValidate>
        <FormProblem form={form} />
        <Controller
          control={form.control}
          name="role"
          render={({ field: { value, onChange }, fieldState }) => (
            <Radio.Group
              label="Role"
              description={isMe ? "Your own role can only be changed by another admin." : undefined}
              classNames={{ label: styles.legend }}
              value={value}
              onChange={onChange}
              error={fieldState.error?.message}
            >
              <div className={styles.choices}>
                {ROLES.map((role) => (
                  <Radio
                    key={role}
                    value={role}
                    data-autofocus={role === account.role || undefined}
                    label={ROLE_WORDS[role].name}
                    description={ROLE_WORDS[role].does}
                    disabled={isMe}
                    classNames={{ body: styles.choice, label: styles.choiceName, description: styles.choiceWords }}
                  />
                ))}
              </div>
            </Radio.Group>
          )}
        />
        <NativeSelect
          label="Department"
          data={[
            ...(account.department ? [] : [{ value: "", label: "Not set" }]),
            ...departments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          error={errors.departmentId?.message}
          {...form.register("departmentId")}
          value={form.watch("departmentId")}
        />
        {!isMe && <AccountSessions account={account} />}
        {!isMe && (
          <div>
            <Button size="xs" variant="default" onClick={() => setIsRemoving(true)}>
              Remove second factor
            </Button>
          </div>
        )}
        <div className={formStyles.sheetActions}>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={isSubmitting} disabled={!isDirty}>
            Save
          </Button>
        </div>
      </form>
      {/* Beside the form, not in it: what is sent in one must not reach the other. */}
      <RemoveFactorDialog account={account} opened={isRemoving} onClose={() => setIsRemoving(false)} />
    </>
  );
}
