import type { BaseSyntheticEvent } from "react";

const WRONG = ':is(input, select, textarea)[aria-invalid="true"], fieldset[aria-invalid="true"] input';

/**
 * Second argument of `handleSubmit`: the focus goes to the first field in error as the page shows them. The form library knows
 * only the order in which fields were registered; use it with `shouldFocusError: false`.
 */
export function focusFirstError(_errors: unknown, event?: BaseSyntheticEvent): void {
  const form: unknown = event?.target;
  if (!(form instanceof HTMLFormElement)) return;
  // The errors are drawn with the next frame at the latest.
  requestAnimationFrame(() => form.querySelector<HTMLElement>(WRONG)?.focus());
}
