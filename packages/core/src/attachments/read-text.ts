import type { FileStore } from "./file-store.ts";

/** More of a file is not read: who looks for it by a word far behind knows another. */
const MOST_BYTES = 65_536;
const TEXT_TYPES = ["text/plain", "text/csv"];

/** The beginning of a text file, to find it by; null for any other file. */
export async function readText(files: FileStore, key: string, mediaType: string): Promise<string | null> {
  if (!TEXT_TYPES.includes(mediaType)) return null;
  const decoder = new TextDecoder();
  let text = "";
  // A sign that the cut parts in two is left out: the decoder keeps its first half to itself.
  for await (const chunk of await files.read(key, { start: 0, end: MOST_BYTES - 1 })) {
    text += decoder.decode(chunk as Buffer, { stream: true });
  }
  return text;
}
