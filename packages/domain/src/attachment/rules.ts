export const MAX_FILE_BYTES = 10 * 2 ** 20;

export const MAX_FILES_PER_SUBMISSION = 10;

/** What may be attached, by extension. What a file really is, its bytes decide; both must agree. */
export const MEDIA_TYPE_BY_EXTENSION = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  pdf: "application/pdf",
  doc: "application/msword",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xls: "application/vnd.ms-excel",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
  txt: "text/plain",
} as const;

export type AllowedExtension = keyof typeof MEDIA_TYPE_BY_EXTENSION;

/** The allowed extension of a file name, in lower case; null if it has none that is allowed. */
export function allowedExtension(fileName: string): AllowedExtension | null {
  const extension = fileName.slice(fileName.lastIndexOf(".") + 1).toLowerCase();
  return fileName.includes(".") && isAllowed(extension) ? extension : null;
}

function isAllowed(extension: string): extension is AllowedExtension {
  return Object.hasOwn(MEDIA_TYPE_BY_EXTENSION, extension);
}
