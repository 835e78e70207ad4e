import { CoreError } from "../core-error.ts";

/** The refusal of a code; `path` is the field it was typed in. */
export function wrongCode(path: "code" | "recoveryCode"): CoreError {
  const message =
    path === "code"
      ? "This code is not right, or it was used before. Please wait for the next one."
      : "This is none of your recovery codes, or it was used before.";
  return new CoreError("wrong_credentials", { detail: message, errors: [{ path, message }] });
}
