import { allowedExtension, MAX_FILE_BYTES } from "@smartsupport/domain";

/** Why a file cannot be sent, naming it; null if it can. The server looks at the bytes as well. */
export function refuseFile(file: File): string | null {
  if (!allowedExtension(file.name)) {
    return `“${file.name}” is not of an accepted kind: PNG, JPG, WebP, PDF, Word, Excel, CSV or text.`;
  }
  if (file.size > MAX_FILE_BYTES) return `“${file.name}” is larger than 10 MB.`;
  if (file.size === 0) return `“${file.name}” is empty.`;
  return null;
}
