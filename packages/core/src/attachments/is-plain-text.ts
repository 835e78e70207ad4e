import type { Readable } from "node:stream";

/** What a browser that guesses would take for a page, a picture made of script, or a document. */
const MARKUP = /^(?:\ufeff)?\s*<(?:!doctype|!--|\?xml|[a-z][a-z0-9:-]*[\s/>])|^%PDF-/i;
const HEAD_LENGTH = 1024;

/** Whether the bytes are text and nothing else: valid UTF-8, no NUL, and no markup in front. */
export async function isPlainText(content: Readable): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let head = "";
  try {
    for await (const chunk of content) {
      const text = decoder.decode(chunk as Buffer, { stream: true });
      if (text.includes("\0")) return false;
      if (head.length < HEAD_LENGTH) head += text.slice(0, HEAD_LENGTH);
    }
    decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
  return !MARKUP.test(head);
}
