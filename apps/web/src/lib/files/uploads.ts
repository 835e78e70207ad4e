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
  | { type: "restored"; files: readonly KeptUpload[] }
  | { type: "removed"; key: string }
  | { type: "cleared" };

export const NO_UPLOADS: UploadsState = { entries: [], refusals: [] };

/** What arrived before, in a list of its own again, besides what is still on its way. The draft holds it until it is sent. */
function restored({ entries }: UploadsState, files: readonly KeptUpload[]): UploadsState {
  const arrived = files.map(({ id, name, size, arrivedAt }): UploadEntry => {
    const known = entries.find((entry) => entry.id === id);
    const file = { name, size };
    return known ?? { key: id, id, file, state: "done", fraction: 1, arrivedAt, problem: null, mayRetry: false };
  });
  return { entries: [...arrived, ...entries.filter(({ id }) => id === null)], refusals: [] };
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
    case "restored":
      return restored(state, event.files);
    case "removed":
      return { entries: state.entries.filter(({ key }) => key !== event.key), refusals: [] };
    case "cleared":
      return NO_UPLOADS;
  }
}
