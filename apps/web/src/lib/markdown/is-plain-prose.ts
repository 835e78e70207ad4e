/** What means something wherever it stands: emphasis, code, links, tables, entities, addresses, and all but ordinary spaces. */
const MARK = /[*_~`[\]<>|&\\@\t\r]|www\.|:\/\//i;
/** What means something at the beginning of a line, or is not kept at either end of it. */
const LINE_MARK = /^(?:\s|[#+=:-]|\d+[.)])|\s$/;

/** Whether Markdown would draw this text as nothing but paragraphs and lines. When in doubt, no. */
export function isPlainProse(text: string): boolean {
  return !MARK.test(text) && !text.split("\n").some((line) => LINE_MARK.test(line));
}
