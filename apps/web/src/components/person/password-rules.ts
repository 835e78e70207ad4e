export type PasswordRule = { words: string; isKept: boolean; isBroken?: boolean };

const LEAST = 8;
const LEAST_BESIDE_PERSONAL = 5;

/** The rules a person can check while typing. Whether a password is a common one, the server knows. */
export function passwordRules(password: string, personal: readonly string[]): PasswordRule[] {
  return [
    { words: "At least 8 characters", isKept: password.length >= LEAST },
    { words: "Not only digits", isKept: password !== "" && !/^\d+$/.test(password) },
    { words: "Not your name, address or id", isKept: password !== "" && !isPersonal(password, personal) },
  ];
}

function isPersonal(password: string, personal: readonly string[]): boolean {
  const text = password.toLowerCase();
  const parts = personal
    .flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((part) => part.length >= 3);
  const rest = parts.reduce((left, part) => left.replaceAll(part, " "), text);
  return rest !== text && (rest.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < LEAST_BESIDE_PERSONAL;
}
