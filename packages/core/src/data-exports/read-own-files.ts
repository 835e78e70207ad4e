import type { Ctx } from "../context.ts";

export type OwnFile = { key: string; path: string };

/** The files that somebody added, but to notes or to what may become one, and their photo: where the bytes lie, and where they go in the ZIP. */
export async function readOwnFiles(ctx: Ctx, accountId: string): Promise<OwnFile[]> {
  const { core, actor } = ctx;
  const { organizationId } = actor;
  const { photoKey } = await core.database.prisma.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { photoKey: true },
  });
  const rows = await core.database.prisma.attachment.findMany({
    where: {
      organizationId,
      uploaderId: accountId,
      noteId: null,
      deletedAt: null,
      OR: [{ draftId: null }, { draft: { place: { not: { startsWith: "note:" } } } }],
    },
    select: { id: true, storageKey: true, fileName: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const files = rows.map(({ id, storageKey, fileName }) => ({ key: storageKey, path: `files/${id}/${fileName}` }));
  const all = photoKey === null ? files : [...files, { key: photoKey, path: "photo.webp" }];
  const found: OwnFile[] = [];
  // Bytes that are gone must not keep the rest from the person.
  for (const file of all) if (await isThere(ctx, file.key)) found.push(file);
  return found;
}

function isThere({ core }: Ctx, key: string): Promise<boolean> {
  return core.files.sizeOf(key).then(
    () => true,
    () => false,
  );
}
