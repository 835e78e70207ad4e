import { fieldError } from "@smartsupport/core";

const TAG = /^(?:W\/)?"?(\d{1,9})"?$/;

/** The version a caller says it saw (`If-Match: "7"`); null when it says none. Proxies may weaken the tag. */
export function readIfMatch(header: string | undefined): number | null {
  if (header === undefined) return null;
  const version = TAG.exec(header.trim())?.[1];
  if (version === undefined) throw fieldError("If-Match", 'Please send the version you saw, such as "7".');
  return Number(version);
}

/** The entity tag of a version. */
export function versionTag(version: number): string {
  return `"${version}"`;
}
