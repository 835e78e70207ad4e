/**
 * Shown in the tab; everything else is saved. What is shown is a picture or plain text, never a page, and never a PDF: the
 * viewers of browsers run the scripts in it, and do not start in a sandbox.
 */
const SHOWN = new Set(["image/png", "image/jpeg", "image/webp", "text/plain"]);

/** `Content-Disposition` of RFC 6266: the name in ASCII for old readers, and in full. */
export function contentDisposition(fileName: string, mediaType: string): string {
  const kind = SHOWN.has(mediaType) ? "inline" : "attachment";
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encode(fileName)}`;
}

/** Stored names are well formed (`safeFileName`), so this cannot throw. */
function encode(fileName: string): string {
  return encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
