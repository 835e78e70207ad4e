import { MAX_FILES_PER_SUBMISSION } from "@smartsupport/domain";
import { useEffect, useRef, useState } from "react";
import { ApiProblem } from "../api/api-problem.ts";
import { discardUpload } from "./discard-upload.ts";
import { refuseFile } from "./refuse-file.ts";
import { type UploadControl, uploadAttachment } from "./upload-attachment.ts";
import {
  type KeptUpload,
  keptUploads,
  NO_UPLOADS,
  reduceUploads,
  type UploadEntry,
  type UploadsEvent,
} from "./uploads.ts";

type Options = {
  upload?: (file: File, control: UploadControl) => Promise<{ id: string }>;
  discard?: (id: string) => Promise<void>;
  maxFiles?: number;
};

export type Uploads = ReturnType<typeof useUploads>;

/** What a form says when `settle` gives null. */
export const FILE_MISSING = "A file did not arrive. Try it again or remove it.";

let lastKey = 0;

/** The files of one form: each is sent at once, a refused one is named while the rest goes on. Unsent ones stop with the page. */
export function useUploads(options: Options = {}) {
  const { upload = uploadAttachment, discard = discardUpload, maxFiles = MAX_FILES_PER_SUBMISSION } = options;
  const [state, setState] = useState(NO_UPLOADS);
  // What is true now, for whoever waited: the state of a render may be older.
  const latest = useRef(state);
  const sources = useRef(new Map<string, File>());
  const stops = useRef(new Map<string, AbortController>());
  const running = useRef(new Map<string, Promise<void>>());

  const dispatch = (event: UploadsEvent) => {
    latest.current = reduceUploads(latest.current, event);
    setState(latest.current);
  };

  useEffect(() => {
    const open = stops.current;
    return () => {
      for (const stop of open.values()) stop.abort();
    };
  }, []);

  const start = (key: string) => {
    const file = sources.current.get(key);
    if (!file) return;
    const sending = send(key, file).finally(() => running.current.delete(key));
    running.current.set(key, sending);
  };

  const send = async (key: string, file: File) => {
    const stop = new AbortController();
    stops.current.set(key, stop);
    const change = (part: Partial<UploadEntry>) => {
      if (!stop.signal.aborted) dispatch({ type: "changed", key, change: part });
    };
    try {
      const { id } = await upload(file, { onProgress: (fraction) => change({ fraction }), signal: stop.signal });
      if (stop.signal.aborted) await discard(id);
      change({ state: "done", fraction: 1, id, arrivedAt: new Date().toISOString() });
    } catch (error) {
      const refusal = error instanceof ApiProblem ? error : null;
      const mayRetry = refusal === null || refusal.status === 0 || refusal.status >= 500 || refusal.status === 429;
      change({ state: "failed", problem: refusal?.detail ?? "It could not be sent.", mayRetry });
    } finally {
      stops.current.delete(key);
    }
  };

  const add = (files: Iterable<File>) => {
    const entries: UploadEntry[] = [];
    const refusals: string[] = [];
    // A file that was refused takes no place.
    const room = maxFiles - latest.current.entries.filter(({ state }) => state !== "failed").length;
    for (const file of files) {
      const isFull = room <= entries.length;
      const refusal =
        refuseFile(file) ?? (isFull ? `“${file.name}” is one too many: at most ${maxFiles} files.` : null);
      if (refusal) refusals.push(refusal);
      else {
        const key = `upload-${++lastKey}`;
        sources.current.set(key, file);
        entries.push({
          key,
          file: { name: file.name, size: file.size },
          state: "uploading",
          fraction: 0,
          id: null,
          arrivedAt: null,
          problem: null,
          mayRetry: false,
        });
      }
    }
    dispatch({ type: "added", entries, refusals });
    for (const { key } of entries) start(key);
  };

  const remove = (key: string) => {
    const entry = latest.current.entries.find((one) => one.key === key);
    stops.current.get(key)?.abort();
    if (entry?.id) void discard(entry.id);
    sources.current.delete(key);
    dispatch({ type: "removed", key });
  };

  const retry = (key: string) => {
    dispatch({ type: "changed", key, change: { state: "uploading", fraction: 0, problem: null } });
    start(key);
  };

  /** Waits for what is on its way. The ids to send, or null when a file did not arrive: the list says which. */
  const settle = async (): Promise<string[] | null> => {
    while (running.current.size > 0) await Promise.all(running.current.values());
    const { entries } = latest.current;
    if (entries.some((entry) => entry.state === "failed")) return null;
    return entries.flatMap(({ id }) => (id ? [id] : []));
  };

  return {
    ...state,
    add,
    remove,
    retry,
    settle,
    /** What a draft holds, and what is still on its way besides. */
    restore: (files: readonly KeptUpload[]) => dispatch({ type: "restored", files }),
    /** What arrived, for a draft to keep. */
    kept: keptUploads(state),
    /** The same, after waiting: the one above is as old as its render. */
    keptNow: () => keptUploads(latest.current),
    /** Once the form was sent: the files belong to it now. */
    clear: () => dispatch({ type: "cleared" }),
  };
}
