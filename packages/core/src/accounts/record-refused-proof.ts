import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";

/** Writes down that somebody signed in could not prove that it is them: perhaps another one sits at their desk. */
export async function recordRefusedProof(ctx: Ctx, accountId: string, by: "password" | "passkey"): Promise<void> {
  const subject = { kind: "account", id: accountId } as const;
  await recordAudit(ctx.core.database.prisma, ctx, { action: "account.proof_refused", subject, data: { by } });
}
