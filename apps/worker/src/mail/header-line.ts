/** A value on one line: whatever could end a header or start another becomes a space. */
export function headerLine(text: string, longest = 300): string {
  const line = text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  const letters = [...line];
  return letters.length <= longest ? line : `${letters.slice(0, longest - 1).join("")}…`;
}
