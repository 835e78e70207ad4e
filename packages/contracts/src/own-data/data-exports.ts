import { z } from "zod";
import { operation } from "../operation.ts";
import { id, idParams, moment } from "../primitives.ts";

/** For so long a download of one's own data is kept. */
export const DATA_EXPORT_DAYS = 7;

/** All that the desk holds about a person, as a ZIP for that person alone. */
export const dataExport = z.object({
  id,
  /** `waiting`: it is being made. `failed`: it could not be made, however often it was tried; it may be asked for again. */
  state: z.enum(["waiting", "ready", "failed"]),
  requestedAt: moment,
  /** When it is removed; null while it is being made, and when it could not be. */
  expiresAt: moment.nullable(),
  sizeBytes: z.number().int().nullable(),
});
export type DataExport = z.output<typeof dataExport>;

export const requestDataExport = operation({
  id: "requestDataExport",
  method: "POST",
  path: "/me/data-exports",
  summary: "Have all that the desk holds about me made into a file; a mail says when it is ready",
  tag: "Me",
  access: "own",
  status: 202,
  response: dataExport,
  errors: ["too_many_requests"],
});

export const listDataExports = operation({
  id: "listDataExports",
  method: "GET",
  path: "/me/data-exports",
  summary: "Files of my data, the newest first",
  tag: "Me",
  access: "own",
  response: z.object({ items: z.array(dataExport) }),
});

export const getDataExportContent = operation({
  id: "getDataExportContent",
  method: "GET",
  path: "/me/data-exports/:id/content",
  summary: "The file itself; each download is written to the audit log",
  tag: "Me",
  access: "resource",
  params: idParams,
  transport: "binary",
});
