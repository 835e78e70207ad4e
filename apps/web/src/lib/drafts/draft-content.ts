import type { Attachment, Draft, DraftBody } from "@smartsupport/contracts";
import type { KeptUpload } from "../files/uploads.ts";

/** What somebody is writing, and the files that arrived for it. */
export type DraftContent = { body: DraftBody; files: readonly KeptUpload[] };

export const NOTHING: DraftContent = { body: { words: "" }, files: [] };

/** Of a reply or a note: neither words nor files, and nothing that it would do. */
export function isEmptyReply({ body, files }: DraftContent): boolean {
  return body.words.trim() === "" && files.length === 0 && body.actions === undefined;
}

export function contentOf({ body, attachments }: Draft): DraftContent {
  return { body, files: attachments.map(toKept) };
}

/** Whether two devices hold the same, so that there is nothing to choose. */
export function isSameContent(one: DraftContent, other: DraftContent): boolean {
  return fingerprint(one) === fingerprint(other);
}

function fingerprint({ body, files }: DraftContent): string {
  return JSON.stringify([
    body.words,
    body.mentions ?? [],
    body.actions ?? null,
    body.ticket ?? null,
    files.map(({ id }) => id).sort(),
  ]);
}

function toKept({ id, fileName, sizeBytes, createdAt }: Attachment): KeptUpload {
  return { id, name: fileName, size: sizeBytes, arrivedAt: createdAt };
}
