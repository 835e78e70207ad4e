import { z } from "zod";
import { operation } from "../operation.ts";
import { id, idParams, moment, search } from "../primitives.ts";

export const attachment = z.object({
  id,
  fileName: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int(),
  createdAt: moment,
  /** The server's word on whether the reader may take it away now. */
  isDeletable: z.boolean(),
});
export type Attachment = z.output<typeof attachment>;

export const uploadFile = operation({
  id: "uploadFile",
  method: "POST",
  path: "/uploads",
  summary: "Upload one file (multipart, part `file`); a ticket, comment or note claims it within a day",
  tag: "Files",
  access: "own",
  transport: "multipart",
  status: 201,
  response: attachment,
  errors: ["file_too_large", "file_type_refused"],
});

export const deleteUpload = operation({
  id: "deleteUpload",
  method: "DELETE",
  path: "/attachments/:id",
  summary: "Take back an upload, or one's own attachment within 15 minutes",
  tag: "Files",
  access: "resource",
  params: idParams,
  status: 204,
});

export const getAttachmentContent = operation({
  id: "getAttachmentContent",
  method: "GET",
  path: "/attachments/:id/content",
  summary: "The file itself (ranges, ETag)",
  tag: "Files",
  access: "resource",
  keys: true,
  params: idParams,
  transport: "binary",
});

export const createAttachmentLink = operation({
  id: "createAttachmentLink",
  method: "POST",
  path: "/attachments/:id/links",
  summary: "A signed link of five minutes, to open the file in a tab",
  tag: "Files",
  access: "resource",
  status: 201,
  params: idParams,
  response: z.object({ url: z.string(), expiresAt: moment }),
});

/** The only capability URL. Its query is kept out of every log. */
export const openSignedFile = operation({
  id: "openSignedFile",
  method: "GET",
  path: "/files/:id",
  summary: "The file behind a signed link",
  tag: "Files",
  access: "public",
  params: idParams,
  query: z.strictObject({
    /** Unix seconds. */
    expires: z.coerce.number().int(),
    signature: search(100),
  }),
  transport: "binary",
});
