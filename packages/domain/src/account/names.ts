import type { NameSuffix } from "./account.ts";

const ALLOWED = /^[\p{L}\p{M} .'-]+$/u;
const LETTER = /\p{L}/u;

/** Letters of any script, space, period, hyphen and apostrophe, with at least one letter. Says nothing of length. */
export function isPersonName(text: string): boolean {
  return ALLOWED.test(text) && LETTER.test(text);
}

export type PersonNames = {
  firstName: string;
  lastName: string;
  middleName?: string | null;
  suffix?: NameSuffix | null;
};

/** `Maria Clara Santos Jr.` */
export function fullName({ firstName, middleName, lastName, suffix }: PersonNames): string {
  return [firstName, middleName, lastName, suffix].filter(Boolean).join(" ");
}

/** The first letters of first and last name, upper case: what stands where a photo is missing. */
export function initials({ firstName, lastName }: Pick<PersonNames, "firstName" | "lastName">): string {
  return firstLetter(firstName) + firstLetter(lastName);
}

/** With its combining marks, so that an accent typed as a mark of its own is not lost. */
function firstLetter(name: string): string {
  return (/\p{L}\p{M}*/u.exec(name)?.[0] ?? "").toUpperCase();
}
