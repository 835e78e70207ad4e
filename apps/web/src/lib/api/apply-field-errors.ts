import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { ApiProblem } from "./api-problem.ts";

/**
 * Writes a refusal into the form: each field error under its field, anything else under `root.problem`, which `FormProblem`
 * shows. The first field in error gets the focus.
 */
export function applyFieldErrors<Form extends FieldValues>(form: UseFormReturn<Form>, problem: unknown): void {
  const fieldErrors = problem instanceof ApiProblem ? problem.fieldErrors : [];
  const known = fieldErrors.filter(({ path }) => isField(form, path));
  for (const [place, { path, message }] of known.entries()) {
    form.setError(path as Path<Form>, { type: "server", message }, { shouldFocus: place === 0 });
  }
  if (known.length === fieldErrors.length && known.length > 0) return;
  const unplaced = fieldErrors.find((error) => !known.includes(error))?.message;
  const words = problem instanceof ApiProblem ? problem.detail : "That did not work. Try again in a moment.";
  form.setError("root.problem", { type: "server", message: unplaced ?? words });
}

function isField<Form extends FieldValues>(form: UseFormReturn<Form>, path: string): boolean {
  const names = [...form.control._names.mount];
  return names.some((name) => name === path || path.startsWith(`${name}.`));
}
