/** A piece of what was typed, and where it stands. `operator` is whatever stands before a colon. */
export type SearchPiece = {
  from: number;
  to: number;
  isExcluded: boolean;
  /** Between quotes from its beginning to its end. */
  isQuoted: boolean;
  operator: string | null;
  /** Without the hyphen, the operator and, of a phrase, the quotes. */
  text: string;
};

// Quotes hold spaces together, wherever in the piece they stand; one that is not closed reaches to the end.
const PIECE = /(?:"[^"]*(?:"|$)|[^\s"])+/g;

/** Cuts a search at its spaces, but not within quotes. */
export function splitSearch(typed: string): SearchPiece[] {
  return [...plain(typed).matchAll(PIECE)].map(({ 0: piece, index }) => {
    const isExcluded = piece.length > 1 && piece.startsWith("-");
    const rest = isExcluded ? piece.slice(1) : piece;
    const place = { from: index, to: index + piece.length, isExcluded };
    if (/^"[^"]*"?$/.test(rest)) return { ...place, isQuoted: true, operator: null, text: rest.replaceAll('"', "") };
    const [, operator = null, text = rest] = /^([a-z]+):(.*)$/is.exec(rest) ?? [];
    return { ...place, isQuoted: false, operator: operator?.toLowerCase() ?? null, text };
  });
}

/** Values between commas; quotes hold a comma or a space within one. */
export function splitValues(text: string): string[] {
  return [...text.matchAll(/(?:"[^"]*(?:"|$)|[^,"])+/g)]
    .map(([value]) => value.replaceAll('"', "").trim())
    .filter((value) => value !== "");
}

/** The quotes that phones and word processors type for `"`, each one letter long like it. */
function plain(typed: string): string {
  return typed.replaceAll(/[“”„«»]/g, '"');
}
