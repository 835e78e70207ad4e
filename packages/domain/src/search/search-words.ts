/** A word of a text as search knows it, and where it stands there. */
export type FoundWord = { word: string; from: number; to: number; isSign: boolean };

// Scripts that put no space between words, and pictures: each sign is a word. As `search_words` of the database has them.
const SIGN =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2600-\u27bf\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\u{1f000}-\u{1faff}\u{20000}-\u{2fa1f}]/u;
const BETWEEN = /[^0-9A-Za-z\u00c0-\u{10ffff}]|[\u060c\u061b\u061f\u2000-\u206f\u3000-\u303f]/gu;
const MARKS = /[\u0300-\u036f]|[\u064b-\u065f]|\u0670|[\ufe00-\ufe0f]/g;

/** The words of a text, without accents and in small letters, with their places. */
export function searchWords(text: string): FoundWord[] {
  const words: FoundWord[] = [];
  let open: FoundWord | null = null;
  let at = 0;
  for (const letter of text) {
    const [from, to] = [at, at + letter.length];
    at = to;
    const spelt = plainOf(letter);
    if (spelt === "" && open !== null) open.to = to;
    if (spelt === "") continue;
    // A sign like ½ is spelt with something in between, and is one all the same.
    const plain = spelt.replaceAll(BETWEEN, "");
    const isSign = SIGN.test(plain);
    if (isSign || plain === "") open = null;
    if (isSign) words.push({ word: plain, from, to, isSign });
    if (isSign || plain === "") continue;
    if (open === null) {
      open = { word: "", from, to, isSign: false };
      words.push(open);
    }
    open.word += plain;
    open.to = to;
  }
  return words;
}

function plainOf(letter: string): string {
  return letter.normalize("NFKD").replaceAll(MARKS, "").normalize("NFKC").toLowerCase();
}
