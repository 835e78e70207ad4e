/** The pattern of an organization that has set none: `MA` and four digits. */
export const DEFAULT_COMPANY_ID_PATTERN = "^MA\\d{4}$";

/** Whether an organization may set this as its pattern. */
export function isCompanyIdPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return pattern !== "" && Boolean(compile(pattern));
  } catch {
    return false;
  }
}

/** Whether the whole text fits the organization's pattern. Throws a SyntaxError for a pattern that is none. */
export function isCompanyId(text: string, pattern: string = DEFAULT_COMPANY_ID_PATTERN): boolean {
  return compile(pattern).test(text);
}

/** Always the whole text, whether or not the pattern says so. */
function compile(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, "u");
}
