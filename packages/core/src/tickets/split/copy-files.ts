import { newId } from "@smartsupport/database";
import type { Ctx } from "../../context.ts";

/** What is known of a file, wherever it hangs. */
export type CopiedFile = {
  id: string;
  organizationId: string;
  uploaderId: string | null;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  storageKey: string;
};

/** Copies the bytes of files under keys of their own. Whoever added the first added the copy: an erasure finds both. */
export async function copyFiles({ core }: Ctx, files: readonly CopiedFile[]): Promise<CopiedFile[]> {
  const copies: CopiedFile[] = [];
  try {
    for (const { organizationId, uploaderId, fileName, mediaType, sizeBytes, sha256, storageKey: from } of files) {
      const id = newId();
      const storageKey = `files/${id}`;
      await core.files.write(storageKey, await core.files.read(from));
      copies.push({ id, organizationId, uploaderId, fileName, mediaType, sizeBytes, sha256, storageKey });
    }
    return copies;
  } catch (error) {
    await forgetCopies({ core }, copies);
    throw error;
  }
}

/** Nothing came of it: the bytes go again. */
export async function forgetCopies({ core }: Pick<Ctx, "core">, copies: readonly CopiedFile[]): Promise<void> {
  for (const { storageKey } of copies) await core.files.remove(storageKey);
}
