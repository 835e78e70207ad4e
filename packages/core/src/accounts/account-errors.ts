import { CoreError } from "../core-error.ts";

/** Somebody else was faster: the account is no longer pending. */
export function alreadyDecided(): CoreError {
  return new CoreError("already_decided", { detail: "Somebody has already decided on this account." });
}

/** The company id belongs to somebody else who is in. */
export function companyIdTaken(): CoreError {
  const message = "This company id belongs to somebody else.";
  return new CoreError("company_id_taken", { detail: message, errors: [{ path: "companyId", message }] });
}

/** The e-mail has an account. Only people who may see accounts are told. */
export function emailTaken(): CoreError {
  const message = "This e-mail has an account already.";
  return new CoreError("email_taken", { detail: message, errors: [{ path: "email", message }] });
}

/** Nobody is behind this account any more. */
export function accountErased(): CoreError {
  return new CoreError("account_erased", { detail: "This person was erased. Nothing of them can be changed." });
}

/** Without an active admin nobody could approve, invite or configure any more. */
export function lastAdmin(): CoreError {
  return new CoreError("last_admin", { detail: "This is the last active admin. Make somebody else an admin first." });
}
