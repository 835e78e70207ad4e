import type { Core } from "@smartsupport/core";
import { newId } from "@smartsupport/database";

/** A file that a person uploaded and nothing has claimed yet: the row alone, without bytes. */
export async function makeUpload(
  core: Core,
  uploader: { id: string; organizationId: string },
  fileName = "photo.png",
): Promise<string> {
  const id = newId();
  await core.database.prisma.attachment.create({
    data: {
      id,
      organizationId: uploader.organizationId,
      uploaderId: uploader.id,
      fileName,
      mediaType: "image/png",
      sizeBytes: 1234,
      sha256: "0".repeat(64),
      storageKey: `test/${id}`,
      createdAt: new Date(),
    },
  });
  return id;
}
