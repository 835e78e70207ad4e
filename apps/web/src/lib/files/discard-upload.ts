import { deleteUpload } from "@smartsupport/contracts";
import { call } from "../api/call.ts";

/** Takes back an upload that nothing has claimed. A failure harms nobody: what nobody claims is purged within a day. */
export async function discardUpload(id: string): Promise<void> {
  await call(deleteUpload, { params: { id } }).catch(() => undefined);
}
