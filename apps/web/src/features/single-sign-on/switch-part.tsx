import { NativeSelect, Switch } from "@mantine/core";
import { getDesk, getSingleSignOn, type SsoSettings, switchSingleSignOn } from "@smartsupport/contracts";
import { useState } from "react";
import formStyles from "../../components/ui/form.module.css";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { PasswordsOffDialog } from "./passwords-off-dialog.tsx";

/** Whether people sign in by the provider, and whether they may still use a password. */
export function SwitchPart({ settings: { provider, admins } }: { settings: SsoSettings }) {
  const change = useOperationMutation(switchSingleSignOn, { invalidates: [getSingleSignOn, getDesk] });
  const [isAsking, setIsAsking] = useState(false);
  const candidates = admins.filter(({ hasPassword }) => hasPassword);
  const [chosen, setChosen] = useState(provider?.breakGlassId ?? "");
  if (!provider) return <p className={formStyles.lead}>Save a provider and test it first.</p>;
  const { isEnabled, arePasswordsOff, isTested, name } = provider;
  const apply = async (body: Parameters<typeof change.mutateAsync>[0]["body"], done: string) => {
    const saved = await change.mutateAsync({ body }).catch(() => null);
    if (saved) toastDone(done);
  };
  const hint = isTested || isEnabled ? undefined : "Test it first, as it is saved now.";
  return (
    <div className={formStyles.form}>
      <Switch
        label={`People may sign in with ${name}`}
        description={hint}
        checked={isEnabled}
        disabled={change.isPending || (!isEnabled && !isTested)}
        onChange={() =>
          void apply(
            { isEnabled: !isEnabled },
            isEnabled ? `Nobody signs in with ${name} now. Passwords work.` : `People can sign in with ${name} now.`,
          )
        }
      />
      <NativeSelect
        label="The one admin who may always use a password"
        description="For the day the provider does not answer. A long password and a second factor, please."
        value={chosen}
        disabled={change.isPending}
        data={[
          { value: "", label: "Choose an admin" },
          ...candidates.map(({ id, name: label }) => ({ value: id, label })),
        ]}
        onChange={(event) => {
          const breakGlassId = event.currentTarget.value;
          setChosen(breakGlassId);
          if (breakGlassId) void apply({ breakGlassId }, "Saved.");
        }}
      />
      <Switch
        label="People may still sign in with a password"
        description={arePasswordsOff ? "Off: everybody but that admin comes by the provider." : undefined}
        checked={!arePasswordsOff}
        disabled={change.isPending || !isEnabled || (!arePasswordsOff && chosen === "")}
        onChange={() => {
          if (arePasswordsOff) void apply({ arePasswordsOff: false }, "Passwords work again.");
          else setIsAsking(true);
        }}
      />
      <PasswordsOffDialog
        opened={isAsking}
        onClose={() => setIsAsking(false)}
        unlinked={admins.filter(({ id, isLinked }) => !isLinked && id !== chosen).map((admin) => admin.name)}
        onConfirm={() => change.mutateAsync({ body: { arePasswordsOff: true, breakGlassId: chosen } })}
      />
    </div>
  );
}
