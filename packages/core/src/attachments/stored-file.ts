import type { Readable } from "node:stream";

/** A file that was found and may be read; its bytes are opened only when they are sent. */
export type StoredFile = {
  /** Safe to show and to send. */
  fileName: string;
  /** What the bytes are, as they were sniffed; text is to be served as `text/plain`. */
  mediaType: string;
  sizeBytes: number;
  /** Changes whenever the bytes do: the entity tag. */
  digest: string;
  /** Opens the bytes from `start` to `end`, both included; all of them without a range. */
  open(range?: { start: number; end: number }): Promise<Readable>;
};
