/** A file that arrived and waits for its form to be sent. `arrivedAt` is an ISO moment. */
export type KeptUpload = { id: string; name: string; size: number; arrivedAt: string };

/** One file on its way or sent. `fraction` from 0 to 1; `size` in bytes. */
export type UploadEntry = {
  key: string;
  file: { name: string; size: number };
  state: "uploading" | "done" | "failed";
  fraction: number;
  id: string | null;
  arrivedAt: string | null;
  problem: string | null;
  /** Whether sending it again could help. */
  mayRetry: boolean;
};

export type UploadsState = { entries: UploadEntry[]; refusals: string[] };

export type UploadsEvent =
  | { type: "added"; entries: UploadEntry[]; refusals: string[] }
  | { type: "changed"; key: string; change: Partial<UploadEntry> }
  | { type: "removed"; key: string }
  | { type: "cleared" };

/** An hour less than the desk keeps them: the form is not sent in the last minute. */
const KEPT_FOR_MS = 23 * 3_600_000;

export const NO_UPLOADS: UploadsState = { entries: [], refusals: [] };

/** What arrived before, in a list of its own again. The desk purges what nobody claims within a day. */
export function restoreUploads(kept: readonly KeptUpload[], now: number): UploadsState {
  const entries = kept
    .filter(({ arrivedAt }) => now - Date.parse(arrivedAt) < KEPT_FOR_MS)
    .map(({ id, name, size, arrivedAt }): UploadEntry => {
      return {
        key: id,
        id,
        file: { name, size },
        state: "done",
        fraction: 1,
        arrivedAt,
        problem: null,
        mayRetry: false,
      };
    });
  return { entries, refusals: [] };
}

/** What is worth keeping of a list. */
export function keptUploads({ entries }: UploadsState): KeptUpload[] {
  return entries.flatMap(({ id, file, arrivedAt }) => (id && arrivedAt ? [{ id, ...file, arrivedAt }] : []));
}

export function reduceUploads(state: UploadsState, event: UploadsEvent): UploadsState {
  switch (event.type) {
    case "added":
      return { entries: [...state.entries, ...event.entries], refusals: event.refusals };
    case "changed":
      return {
        ...state,
        entries: state.entries.map((entry) => (entry.key === event.key ? { ...entry, ...event.change } : entry)),
      };
    case "removed":
      return { entries: state.entries.filter(({ key }) => key !== event.key), refusals: [] };
    case "cleared":
      return NO_UPLOADS;
  }
}
