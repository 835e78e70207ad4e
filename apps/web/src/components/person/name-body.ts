import { NAME_SUFFIXES, type NameSuffix } from "@smartsupport/domain";
import type { NameValues } from "./name-fields.tsx";

/** The names as the API takes them: what was left empty is null. */
export function nameBody({ lastName, firstName, middleName, suffix }: NameValues) {
  return { lastName, firstName, middleName: middleName.trim() || null, suffix: asSuffix(suffix) };
}

function asSuffix(text: string): NameSuffix | null {
  return NAME_SUFFIXES.find((suffix) => suffix === text) ?? null;
}
