import type { ProblemCode } from "@smartsupport/contracts";
import { organizationOfEmail } from "@smartsupport/database";
import { personDigest, recordAudit } from "../audit/record-audit.ts";
import { openRefusalBound } from "../audit/refusal-bound.ts";
import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";

const bound = openRefusalBound(60);

/** Does `work`; if it refuses, writes down that somebody tried, and refuses all the same. */
export async function recordingRefusedSignIn<T>(ctx: AnonymousCtx, email: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CoreError) await record(ctx, email.trim().toLowerCase(), error.code);
    throw error;
  }
}

/**
 * The same statements for an e-mail that is known and one that is not, and in both cases only a digest of it: what somebody
 * mistyped may be a password. Whoever searches the log for an e-mail finds its digest.
 */
async function record(ctx: AnonymousCtx, email: string, code: ProblemCode): Promise<void> {
  const { core, origin, now } = ctx;
  const admitted = bound.admit(origin?.address ?? "", now);
  if (admitted === "skip") return;
  const organizationId = await organizationOfEmail(core.database, email, origin?.host?.toLowerCase() ?? "");
  if (organizationId === null) return;
  const actor = { kind: "system", organizationId } as const;
  await recordAudit(
    core.database.prisma,
    { ...ctx, actor },
    {
      action: "session.refused",
      subject: { kind: "session", id: null },
      data: {
        emailDigest: personDigest(core.keyring, organizationId, email),
        code,
        ...(admitted === "last" ? { isLastOfMinute: true } : {}),
      },
    },
  );
}
