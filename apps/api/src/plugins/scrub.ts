/** Keys, tokens and signatures by their shape, wherever they stand in a text. */
const SECRETS: readonly [RegExp, string][] = [
  [/ssk_[A-Za-z0-9]+_[A-Za-z0-9_-]+/g, "ssk_…"],
  [/eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*/g, "[token]"],
  [/whsec_[A-Za-z0-9+/=_-]+/g, "[secret]"],
  [/\$argon2id\$[^\s"']+/g, "[hash]"],
  [/([?&](?:signature|token|key|secret)=)[^&\s"']+/gi, "$1…"],
  [/(:\/\/[^:/\s]+:)[^@/\s]+@/g, "$1…@"],
];

/** Takes secrets out of words that were written by libraries: an error may quote what it was given. */
export function scrub(text: string): string {
  return SECRETS.reduce((scrubbed, [pattern, mask]) => scrubbed.replace(pattern, mask), text);
}
