import type { DraftContent } from "./draft-content.ts";
import { draftOwner } from "./draft-owner.ts";
import { readDraft, writeDraft } from "./local-draft.ts";

/** Which draft of the server the words were written over. */
export type Seen = { sendKey: string; version: number };

/** What this browser has and the server has not: words typed while nothing could be reached, or a moment ago. */
export type LocalCopy = { content: DraftContent; seen: Seen | null };

export function readLocalCopy(place: string): LocalCopy | null {
  const kept = readDraft(nameOf(place)) as Partial<LocalCopy> | null;
  const { body, files } = kept?.content ?? {};
  // Anything else was left by a page of long ago.
  return body && typeof body.words === "string" && Array.isArray(files)
    ? { content: { body, files }, seen: kept?.seen ?? null }
    : null;
}

export function writeLocalCopy(place: string, kept: LocalCopy | null): void {
  writeDraft(nameOf(place), kept);
}

function nameOf(place: string): string {
  return `${draftOwner()}.${place}`;
}
