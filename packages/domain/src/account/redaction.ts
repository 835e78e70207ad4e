/** What is looked for when a person is erased. */
export type Identity = {
  firstName: string;
  lastName: string;
  middleName: string | null;
  suffix: string | null;
  email: string;
  companyId: string | null;
  /** Somebody else here has the same first and last name: then it says whom only where this person has to do. */
  isNameShared: boolean;
};

/** What an erased person is called from then on. */
export const ERASED_PERSON = { firstName: "Erased", lastName: "person" } as const;

/** What stands where the words of an erased person stood. */
export const ERASED_WORDS = "[erased]";

/**
 * Takes a person out of other people's words. `near`: in what the person has to do with, where a first or a last name alone
 * means them; elsewhere it may mean anybody, or be a word like any other, and only what names them for certain goes.
 */
export type Redaction = (text: string, near: boolean) => string;

const NOBODY = `${ERASED_PERSON.firstName} ${ERASED_PERSON.lastName}`;
/** Initials mean nothing by themselves. */
const SHORTEST_NAME = 2;

export function openRedaction(identity: Identity): Redaction {
  const { firstName, lastName, middleName, suffix, email, companyId, isNameShared } = identity;
  const wholeNames = [
    [firstName, middleName, lastName, suffix],
    [firstName, middleName, lastName],
    [firstName, lastName, suffix],
    [firstName, lastName],
    [`${lastName},`, firstName, middleName],
    [`${lastName},`, firstName],
  ].map((parts) => parts.filter((part) => part !== null && part !== "").join(" "));
  const singleNames = [firstName, lastName, middleName ?? ""].filter((name) => [...name].length >= SHORTEST_NAME);
  const always = [addressPattern(email), ...(companyId === null ? [] : [wordPattern([companyId])])];
  const far = new RegExp([...always, ...(isNameShared ? [] : [wordPattern(wholeNames)])].join("|"), "giu");
  const nearWhole = new RegExp([...always, wordPattern(wholeNames)].join("|"), "giu");
  // With a capital: "will" and "may" are words, "Will" and "May" are people.
  const nearSingle = new RegExp(wordPattern([...singleNames, ...singleNames.map((name) => name.toUpperCase())]), "gu");
  return (text, near) =>
    near ? text.replace(nearWhole, NOBODY).replace(nearSingle, NOBODY) : text.replace(far, NOBODY);
}

/** Any of the texts as words of their own, however their spaces and accents are written, in plain text or in HTML. */
function wordPattern(texts: readonly string[]): string {
  const forms = texts.flatMap((text) => [text.normalize("NFC"), text.normalize("NFD")]);
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  const any = longestFirst.map(toPattern).join("|") || "(?!)";
  return `(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{M}\\p{N}])`;
}

/** An address, but not one that ends or begins with it. */
function addressPattern(email: string): string {
  return `(?<![\\p{L}\\p{N}._%+-])${toPattern(email)}(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])`;
}

function toPattern(text: string): string {
  return text
    .split(/\s+/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/['’]/g, "(?:['’]|&#39;|&#x27;|&apos;)"))
    .join("(?:\\s|&nbsp;)+");
}
