import { useEffect, useRef } from "react";
import type { Uploads } from "../files/use-uploads.ts";
import type { LiveDraft } from "./use-draft.ts";

/** Ties a form's files to its draft: what the draft holds stands in the list, and what arrives is kept with it. */
export function useDraftFiles({ content, turn, keeper }: LiveDraft, uploads: Uploads): void {
  const { restore, kept } = uploads;
  const latest = useRef({ content, restore });
  latest.current = { content, restore };
  const arrived = kept.map(({ id }) => id).join();
  const told = useRef("");

  useEffect(() => {
    const { files } = latest.current.content;
    told.current = files.map(({ id }) => id).join();
    latest.current.restore(files);
  }, [turn]);

  useEffect(() => {
    if (told.current === arrived) return;
    told.current = arrived;
    keeper.change({ ...keeper.state.content, files: kept });
  }, [arrived, keeper]);
}
