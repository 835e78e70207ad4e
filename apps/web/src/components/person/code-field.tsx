import { TextInput } from "@mantine/core";
import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<typeof TextInput>, "inputMode" | "autoComplete" | "label"> & { label?: string };

/** Six digits of an authenticator app; phones offer them from a message, password managers fill them in. */
export function CodeField({ label = "Code from your app", ...props }: Props) {
  return (
    <TextInput
      description="Six digits that change every half minute."
      {...props}
      label={label}
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
      maxLength={7}
      aria-invalid={props.error ? true : undefined}
    />
  );
}
