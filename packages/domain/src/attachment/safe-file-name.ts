export const MAX_FILE_NAME_LENGTH = 200;

/** Control characters, lone surrogates, separators of lines, and format characters such as bidi overrides. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu;
/** What some system refuses in a name, or reads as something else. */
const RESERVED = /[<>:"|?*]/g;
const EDGES = /^[\s.]+|[\s.]+$/gu;
const EXTENSION = /\.[^.]{1,10}$/u;

/**
 * A name that is safe to store, to show and to send: no folders, nothing unseen that could disguise it, at most 200
 * characters with the extension kept, in NFC. Letters of every script stay, and joiners, which some scripts need.
 * Never empty, and the same again when given its own answer.
 */
export function safeFileName(name: string): string {
  const seen = name.replace(UNSEEN, "").normalize("NFC");
  const last = seen.slice(Math.max(seen.lastIndexOf("/"), seen.lastIndexOf("\\")) + 1);
  const trimmed = last.replace(RESERVED, "_").replace(EDGES, "");
  return shorten(trimmed) || "file";
}

function shorten(name: string): string {
  if (name.length <= MAX_FILE_NAME_LENGTH) return name;
  const extension = EXTENSION.exec(name)?.[0] ?? "";
  const stem = name.slice(0, MAX_FILE_NAME_LENGTH - extension.length);
  // The cut may have gone through a character of two units, or left a space at the end.
  return stem.replace(/[\ud800-\udbff]$/, "").replace(EDGES, "") + extension;
}
