import { type Actor, can } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { auditedFile } from "./audited-file.ts";
import { type FileRecord, findFile, ownerOf } from "./find-file.ts";
import type { StoredFile } from "./stored-file.ts";

/** The file itself, for whoever may see what it belongs to; an upload that nothing has claimed, for its uploader. */
export async function getAttachmentContent(ctx: Ctx, id: string): Promise<StoredFile> {
  return auditedFile(ctx, await findReadableFile(ctx, id), "right");
}

/** The file, if the actor may read it; else not found. */
export async function findReadableFile(ctx: Ctx, id: string): Promise<FileRecord> {
  const { organizationId } = ctx.actor;
  const file = await findFile(ctx.core.database.prisma, { organizationId, id });
  if (file === null) throw notFound();
  const owner = ownerOf(file, ctx);
  const isReadable = owner === null ? isOwnUpload(ctx.actor, file) : can(ctx.actor, "attachment:read", owner.thing);
  if (!isReadable) throw notFound();
  return file;
}

/** What nothing has claimed is its uploader's alone. */
export function isOwnUpload(actor: Actor, file: Pick<FileRecord, "uploaderId">): boolean {
  return actor.kind === "person" && file.uploaderId === actor.id;
}
