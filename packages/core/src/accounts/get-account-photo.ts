import { can } from "@smartsupport/domain";
import type { StoredFile } from "../attachments/stored-file.ts";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";

/**
 * A person's photo. Colleagues see each other's wherever the desk names them, as `hasPhoto` says; the photo of somebody
 * who is not in yet is for those who decide about them.
 */
export async function getAccountPhoto({ core, actor }: Ctx, id: string): Promise<StoredFile> {
  const { organizationId } = actor;
  const account = await core.database.prisma.account.findUnique({
    where: { organizationId_id: { organizationId, id } },
    select: { id: true, organizationId: true, role: true, status: true, photoKey: true },
  });
  if (!account?.photoKey || actor.kind !== "person") throw notFound();
  if (account.status === "pending" && !can(actor, "account:read", account)) throw notFound();
  const key = account.photoKey;
  return {
    fileName: "photo.webp",
    mediaType: "image/webp",
    sizeBytes: await core.files.sizeOf(key),
    // A key is never written twice.
    digest: key,
    open: (range) => core.files.read(key, range),
  };
}
