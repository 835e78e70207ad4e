import { Checkbox, NativeSelect, PasswordInput, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { SSO_PRESETS, type SsoPreset } from "@smartsupport/contracts";
import { useFormContext } from "react-hook-form";
import { CopyButton } from "../../components/ui/copy-button.tsx";
import { PRESETS, type ProviderValues } from "./provider-values.ts";
import styles from "./single-sign-on.module.css";

const PRESET_CHOICES = SSO_PRESETS.map((value) => ({ value, label: PRESETS[value].label }));

type Props = { hasSecret: boolean; redirectUri: string };

/** How the desk reaches the provider, and what the provider must know of the desk. */
export function ConnectionFields({ hasSecret, redirectUri }: Props) {
  const { register, watch, setValue, formState } = useFormContext<ProviderValues>();
  const clipboard = useClipboard({ timeout: 4000 });
  const { errors } = formState;
  const preset = watch("preset");
  const fill = (chosen: SsoPreset) => {
    const { name, issuer, roleClaim } = PRESETS[chosen];
    const how = { shouldDirty: true };
    setValue("name", name, how);
    setValue("issuer", issuer, how);
    setValue("roleClaim", roleClaim, how);
  };
  return (
    <>
      <NativeSelect
        label="Provider"
        data={PRESET_CHOICES}
        {...register("preset", { onChange: (event) => fill(event.target.value) })}
      />
      <TextInput
        label="Name on the button"
        description={`People see “Sign in with ${watch("name").trim() || "…"}”.`}
        maxLength={40}
        autoComplete="off"
        error={errors.name?.message}
        {...register("name")}
      />
      <TextInput
        label="Issuer"
        description={PRESETS[preset].hint ? `As in ${PRESETS[preset].hint}` : undefined}
        type="url"
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        error={errors.issuer?.message}
        {...register("issuer")}
      />
      <TextInput
        label="Client id"
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        error={errors.clientId?.message}
        {...register("clientId")}
      />
      <PasswordInput
        label="Client secret"
        description={
          hasSecret
            ? "It is kept sealed. Leave this empty to keep it as it is."
            : "It is kept sealed and never shown again."
        }
        autoComplete="new-password"
        maxLength={1000}
        error={errors.clientSecret?.message}
        {...register("clientSecret")}
      />
      <div className={styles.copy}>
        <TextInput
          label="Send people back to"
          description="Give this address to the provider as the redirect URI of a web application."
          readOnly
          spellCheck={false}
          value={redirectUri}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton isCopied={clipboard.copied} onClick={() => clipboard.copy(redirectUri)} />
      </div>
      {preset === "other" && (
        <Checkbox
          label="The provider lies in our own network"
          description="Unless this is on, addresses inside the company's network are refused. Only the issuer's own host is allowed by it."
          classNames={{ body: styles.check, description: styles.checkHint }}
          {...register("isPrivateHostAllowed")}
        />
      )}
    </>
  );
}
