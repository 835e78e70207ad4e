import { draftBody } from "@smartsupport/contracts";
import { z } from "zod";
import type { DraftContent } from "./draft-content.ts";
import { draftOwner } from "./draft-owner.ts";
import { readDraft, writeDraft } from "./local-draft.ts";

/** Which draft of the server the words were written over. */
export type Seen = { sendKey: string; version: number };

const file = z.object({ id: z.string(), name: z.string(), size: z.number(), arrivedAt: z.string() });
const copy = z.object({
  content: z.object({ body: draftBody, files: z.array(file) }),
  seen: z.object({ sendKey: z.string(), version: z.number() }).nullable(),
});

/** What this browser has and the server has not: words typed while nothing could be reached, or a moment ago. */
export type LocalCopy = { content: DraftContent; seen: Seen | null };

export function readLocalCopy(place: string): LocalCopy | null {
  return copy.safeParse(readDraft(nameOf(place))).data ?? null;
}

export function writeLocalCopy(place: string, kept: LocalCopy | null): void {
  writeDraft(nameOf(place), kept);
}

function nameOf(place: string): string {
  return `${draftOwner()}.${place}`;
}
