import type { Readable } from "node:stream";

/** Where the bytes of files lie. Keys are made by us, never taken from a name. */
export type FileStore = {
  /** Stores a stream under a new key; nothing stays behind when it fails. */
  write(key: string, content: Readable): Promise<void>;
  /** Opens the bytes from `start` to `end`, both included; the whole file without them. */
  read(key: string, range?: { start: number; end: number }): Promise<Readable>;
  /** How many bytes it has. */
  sizeOf(key: string): Promise<number>;
  /** Removes the file; one that is not there is no error. */
  remove(key: string): Promise<void>;
};
