import { MAX_FILES_PER_SUBMISSION } from "@smartsupport/domain";
import { useEffect, useRef, useState } from "react";
import { ApiProblem } from "../api/api-problem.ts";
import { discardUpload } from "./discard-upload.ts";
import { refuseFile } from "./refuse-file.ts";
import { type UploadControl, uploadAttachment } from "./upload-attachment.ts";
import { NO_UPLOADS, reduceUploads, type UploadEntry, type UploadsEvent } from "./uploads.ts";

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
  const latest = useRef(NO_UPLOADS);
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

  const start = (entry: UploadEntry) => {
    const sending = send(entry).finally(() => running.current.delete(entry.key));
    running.current.set(entry.key, sending);
  };

  const send = async ({ key, file }: UploadEntry) => {
    const stop = new AbortController();
    stops.current.set(key, stop);
    const change = (part: Partial<UploadEntry>) => {
      if (!stop.signal.aborted) dispatch({ type: "changed", key, change: part });
    };
    try {
      const { id } = await upload(file, { onProgress: (fraction) => change({ fraction }), signal: stop.signal });
      if (stop.signal.aborted) await discard(id);
      change({ state: "done", fraction: 1, id });
    } catch (error) {
      change({ state: "failed", problem: error instanceof ApiProblem ? error.detail : "It could not be sent." });
    } finally {
      stops.current.delete(key);
    }
  };

  const add = (files: Iterable<File>) => {
    const entries: UploadEntry[] = [];
    const refusals: string[] = [];
    for (const file of files) {
      const isFull = latest.current.entries.length + entries.length >= maxFiles;
      const refusal =
        refuseFile(file) ?? (isFull ? `“${file.name}” is one too many: at most ${maxFiles} files.` : null);
      if (refusal) refusals.push(refusal);
      else entries.push({ key: `upload-${++lastKey}`, file, state: "uploading", fraction: 0, id: null, problem: null });
    }
    dispatch({ type: "added", entries, refusals });
    for (const entry of entries) start(entry);
  };

  const remove = (key: string) => {
    const entry = latest.current.entries.find((one) => one.key === key);
    stops.current.get(key)?.abort();
    if (entry?.id) void discard(entry.id);
    dispatch({ type: "removed", key });
  };

  const retry = (key: string) => {
    const entry = latest.current.entries.find((one) => one.key === key);
    if (!entry) return;
    dispatch({ type: "changed", key, change: { state: "uploading", fraction: 0, problem: null } });
    start(entry);
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
    /** Once the form was sent: the files belong to it now. */
    clear: () => dispatch({ type: "cleared" }),
  };
}
