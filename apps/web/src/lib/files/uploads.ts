/** One file on its way or sent. `fraction` from 0 to 1. */
export type UploadEntry = {
  key: string;
  file: File;
  state: "uploading" | "done" | "failed";
  fraction: number;
  id: string | null;
  problem: string | null;
};

export type UploadsState = { entries: UploadEntry[]; refusals: string[] };

export type UploadsEvent =
  | { type: "added"; entries: UploadEntry[]; refusals: string[] }
  | { type: "changed"; key: string; change: Partial<UploadEntry> }
  | { type: "removed"; key: string }
  | { type: "cleared" };

export const NO_UPLOADS: UploadsState = { entries: [], refusals: [] };

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
