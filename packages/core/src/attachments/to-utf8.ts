const BYTE_ORDER = [
  { mark: Buffer.from([0xff, 0xfe]), encoding: "utf-16le" },
  { mark: Buffer.from([0xfe, 0xff]), encoding: "utf-16be" },
] as const;
/** What 0x80 to 0x9f are in Windows-1252; Node 20 has a decoder of that name which leaves them out. */
const WINDOWS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what text does not have
const CONTROL = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f]/;
/** UTF-8 that breaks off inside a character. */
const BROKEN_OFF = /(?:[\xe0-\xef][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{1,2})$/;

/**
 * Text that an older program wrote, in UTF-8: of UTF-16 where its first bytes say so, else of Windows-1252, as Excel saves a
 * CSV. Null for what is neither, and for damaged UTF-8, which would turn into nonsense.
 */
export function toUtf8(bytes: Buffer): Buffer | null {
  const marked = BYTE_ORDER.find(({ mark }) => bytes.subarray(0, 2).equals(mark));
  if (!marked && isDamagedUtf8(bytes)) return null;
  try {
    const text = marked ? new TextDecoder(marked.encoding, { fatal: true }).decode(bytes) : readWindows(bytes);
    return CONTROL.test(text) ? null : Buffer.from(text);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function isDamagedUtf8(bytes: Buffer): boolean {
  if (BROKEN_OFF.test(bytes.subarray(-3).toString("latin1"))) return true;
  const beyondAscii = bytes.toString("utf8").match(/[^\0-\x7f]/gu) ?? [];
  const broken = beyondAscii.filter((character) => character === "\ufffd").length;
  return broken === 0 || beyondAscii.length - broken >= broken;
}

function readWindows(bytes: Buffer): string {
  return bytes.toString("latin1").replace(/[\x80-\x9f]/g, (letter) => WINDOWS[letter.charCodeAt(0) - 0x80] ?? letter);
}
