import { MAX_FILES_PER_SUBMISSION } from "@smartsupport/domain";
import { useEffect, useReducer, useRef } from "react";
import { ApiProblem } from "../api/api-problem.ts";
import { discardUpload } from "./discard-upload.ts";
import { refuseFile } from "./refuse-file.ts";
import { type UploadControl, uploadAttachment } from "./upload-attachment.ts";
import { NO_UPLOADS, reduceUploads, type UploadEntry } from "./uploads.ts";

type Options = {
  upload?: (file: File, control: UploadControl) => Promise<{ id: string }>;
  discard?: (id: string) => Promise<void>;
  maxFiles?: number;
};

export type Uploads = ReturnType<typeof useUploads>;

let lastKey = 0;

/** The files of one form: each is sent at once, a refused one is named while the rest goes on. Unsent ones stop with the page. */
export function useUploads(options: Options = {}) {
  const { upload = uploadAttachment, discard = discardUpload, maxFiles = MAX_FILES_PER_SUBMISSION } = options;
  const [state, dispatch] = useReducer(reduceUploads, NO_UPLOADS);
  const stops = useRef(new Map<string, AbortController>());

  useEffect(() => {
    const running = stops.current;
    return () => {
      for (const stop of running.values()) stop.abort();
    };
  }, []);

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
      const isFull = state.entries.length + entries.length >= maxFiles;
      const refusal =
        refuseFile(file) ?? (isFull ? `“${file.name}” is one too many: at most ${maxFiles} files.` : null);
      if (refusal) refusals.push(refusal);
      else entries.push({ key: `upload-${++lastKey}`, file, state: "uploading", fraction: 0, id: null, problem: null });
    }
    dispatch({ type: "added", entries, refusals });
    for (const entry of entries) void send(entry);
  };

  const remove = (key: string) => {
    const entry = state.entries.find((one) => one.key === key);
    stops.current.get(key)?.abort();
    if (entry?.id) void discard(entry.id);
    dispatch({ type: "removed", key });
  };

  const retry = (key: string) => {
    const entry = state.entries.find((one) => one.key === key);
    if (!entry) return;
    dispatch({ type: "changed", key, change: { state: "uploading", fraction: 0, problem: null } });
    void send(entry);
  };

  return {
    ...state,
    add,
    remove,
    retry,
    /** Once the form was sent: the files belong to it now. */
    clear: () => dispatch({ type: "cleared" }),
    ids: state.entries.flatMap(({ id }) => (id ? [id] : [])),
    isBusy: state.entries.some((entry) => entry.state === "uploading"),
    hasFailed: state.entries.some((entry) => entry.state === "failed"),
  };
}
