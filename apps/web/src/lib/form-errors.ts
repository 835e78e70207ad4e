import { toNestErrors } from "@hookform/resolvers";
import type { FieldErrors, FieldValues, ResolverOptions, ResolverResult } from "react-hook-form";

type Wrong = { path: string; message: string };

/** What a resolver answers, from a flat list of what is wrong. The first message of a field is the one that shows. */
export function resolved<Form extends FieldValues>(
  values: Form,
  errors: readonly Wrong[],
  options: ResolverOptions<Form>,
): ResolverResult<Form> {
  if (errors.length === 0) return { values, errors: {} };
  const flat = Object.fromEntries(errors.toReversed().map(({ path, message }) => [path, { type: "rule", message }]));
  return { values: {}, errors: toNestErrors<Form>(flat as FieldErrors, options) };
}
