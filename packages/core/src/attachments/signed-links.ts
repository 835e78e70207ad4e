import type {
  createAttachmentLink as linkOperation,
  openSignedFile as openOperation,
  ParsedQuery,
  ResponseOf,
} from "@smartsupport/contracts";
import type { AnonymousCtx, Core, Ctx } from "../context.ts";
import { CoreError, notFound } from "../core-error.ts";
import { sign } from "../keyring.ts";
import { isSame } from "../sessions/refresh-token.ts";
import { auditedFile } from "./audited-file.ts";
import { findFile } from "./find-file.ts";
import { findReadableFile } from "./get-attachment-content.ts";
import type { StoredFile } from "./stored-file.ts";

/** How long a link for a person lives: long enough to open it. */
const LINK_LIFETIME_MS = 5 * 60_000;

/**
 * A link that opens one file for whoever has it, until it expires: the only kind of address that carries a right. It names
 * the file and the second it ends, and is signed over both.
 */
export function signFileLink(
  core: Pick<Core, "keyring" | "publicUrl">,
  attachmentId: string,
  lifetimeMs: number,
  now: Date,
): string {
  const expires = Math.floor((now.getTime() + lifetimeMs) / 1000);
  const query = new URLSearchParams({ expires: String(expires), signature: signatureOf(core, attachmentId, expires) });
  return `${core.publicUrl}/api/v1/files/${attachmentId}?${query}`;
}

/** A link of five minutes, for a person who may read the file. */
export async function createAttachmentLink(ctx: Ctx, id: string): Promise<ResponseOf<typeof linkOperation>> {
  await findReadableFile(ctx, id);
  const expiresAt = new Date(Math.floor((ctx.now.getTime() + LINK_LIFETIME_MS) / 1000) * 1000);
  return { url: signFileLink(ctx.core, id, LINK_LIFETIME_MS, ctx.now), expiresAt: expiresAt.toISOString() };
}

/** The file behind a link that we signed. A wrong signature finds nothing; an expired link says so. */
export async function openSignedFile(
  ctx: AnonymousCtx,
  id: string,
  { expires, signature }: ParsedQuery<typeof openOperation>,
): Promise<StoredFile> {
  const { core, now } = ctx;
  if (!isSame(signatureOf(core, id, expires), signature)) throw notFound();
  if (expires * 1000 <= now.getTime()) throw new CoreError("token_invalid", { detail: "This link has expired." });
  const file = await findFile(core.database.prisma, { id });
  if (file === null) throw notFound();
  return auditedFile({ ...ctx, actor: { kind: "system", organizationId: file.organizationId } }, file, "link");
}

function signatureOf({ keyring }: Pick<Core, "keyring">, attachmentId: string, expires: number): string {
  return sign(keyring.fileLinks, `${attachmentId}.${expires}`);
}
