import { CoreError } from "../core-error.ts";

/** The refusal of a file for what it is. Names the file, since several may be on their way. */
export function fileRefused(name: string, why: string): CoreError {
  return new CoreError("file_type_refused", { detail: `“${name}” cannot be taken: ${why}`, facts: { fileName: name } });
}
