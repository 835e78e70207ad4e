export const isMac = /mac/i.test(navigator.userAgent);

/**
 * What was pressed, as the list of keys spells it: `j`, `?`, `shift+j`, `mod+k`. A letter is the one that is printed on the key; where
 * that is none of ours (Cyrillic, Greek), the one in its place. Null for what no page may take.
 */
export function pressedKeys(event: KeyboardEvent): string | null {
  const { key, code, shiftKey } = event;
  // On many keyboards a sign is written with AltGr, which also says that Ctrl is down.
  const isWritten = event.getModifierState("AltGraph");
  if (event.altKey && !isWritten) return null;
  const [mod, other] = isMac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (other && !isWritten) return null;
  const isForeign = key.length === 1 && key > "\u007f";
  const sign = isForeign && code.startsWith("Key") ? code.slice(3) : key === " " ? "space" : key;
  // Which sign stands above another differs from keyboard to keyboard: `?` is `?`, however it is reached.
  const hasShift = shiftKey && (sign.length > 1 || /[a-z]/i.test(sign));
  return `${mod && !isWritten ? "mod+" : ""}${hasShift ? "shift+" : ""}${sign.toLowerCase()}`;
}
