import { type Attachment, uploadFile } from "@smartsupport/contracts";
import { call } from "../api/call.ts";

export type UploadControl = { onProgress: (fraction: number) => void; signal: AbortSignal };

/** Sends one file; a ticket, comment or note claims it within a day. */
export function uploadAttachment(file: File, { onProgress, signal }: UploadControl): Promise<Attachment> {
  const body = new FormData();
  body.append("file", file);
  return call(uploadFile, { body }, { onUploadProgress: onProgress, signal });
}
