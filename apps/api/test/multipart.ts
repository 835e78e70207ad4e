import type { LooseCall } from "@smartsupport/testing/api";

const BOUNDARY = "----smartsupport-test";

type Part = { name?: string; fileName?: string; mediaType?: string; content: Buffer | string };

/** A multipart body as a browser sends it, with one part per file. */
export function multipart(...parts: Part[]): Pick<LooseCall, "body" | "headers"> {
  const chunks = parts.flatMap(({ name = "file", fileName, mediaType = "application/octet-stream", content }) => [
    `--${BOUNDARY}\r\n`,
    `content-disposition: form-data; name="${name}"${fileName === undefined ? "" : `; filename="${fileName}"`}\r\n`,
    `content-type: ${mediaType}\r\n\r\n`,
    content,
    "\r\n",
  ]);
  return {
    body: Buffer.concat([...chunks, `--${BOUNDARY}--\r\n`].map((chunk) => Buffer.from(chunk))),
    headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}` },
  };
}

/** The smallest real picture. */
export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
