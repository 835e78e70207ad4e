import { fieldError } from "../core-error.ts";

/** What a password must not be made of: names, address, company id, the organization's name. */
export type PersonalWords = readonly (string | null | undefined)[];

/** zxcvbn's scale goes from 0 to 4; below this an offline guesser needs less than a million tries. */
const LEAST_SCORE = 2;
/** Its time grows with the square of the length, and it would hold up everybody else. */
const JUDGED_LENGTH = 36;
const LEAST_BESIDE_PERSONAL = 5;
const DESK_WORDS = ["smartsupport", "smart", "support", "servicedesk", "helpdesk"];

/** Refuses the field `path` when the password is common, or little more than the person's own data. */
export async function checkPassword(path: string, password: string, personal: PersonalWords): Promise<void> {
  const problem = await passwordProblem(password, personal);
  if (problem !== null) throw fieldError(path, problem);
}

/**
 * What is wrong with a password, in words; null when nothing is. There are no other rules: its length and "not only digits"
 * are the contract's.
 */
export async function passwordProblem(password: string, personal: PersonalWords): Promise<string | null> {
  const words = personalWords(personal);
  if (isMostlyPersonal(password, words)) return "Please do not build it from your name, address or id.";
  const judge = await loadJudge();
  const { score } = judge.check(password.slice(0, JUDGED_LENGTH), [...words, ...DESK_WORDS]);
  return score < LEAST_SCORE ? "This password is easy to guess. Please choose another." : null;
}

function personalWords(personal: PersonalWords): string[] {
  const whole = personal.filter((word) => typeof word === "string").map((word) => word.toLowerCase());
  const parts = whole.flatMap((word) => word.split(/[^\p{L}\p{N}]+/u));
  return [...new Set([...whole, ...parts])].filter((word) => word.length >= 3).sort((a, b) => b.length - a.length);
}

function isMostlyPersonal(password: string, words: readonly string[]): boolean {
  const text = password.toLowerCase();
  const rest = words.reduce((left, word) => left.replaceAll(word, " "), text);
  return rest !== text && (rest.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < LEAST_BESIDE_PERSONAL;
}

type Judge = { check(password: string, userInputs: string[]): { score: number } };

let judge: Promise<Judge> | undefined;

/** Its dictionaries take half a second to load: not before the first password is chosen. */
function loadJudge(): Promise<Judge> {
  judge ??= load();
  return judge;
}

async function load(): Promise<Judge> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-en"),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
}
