import type { SsoTest } from "@smartsupport/contracts";
import { inTransaction } from "@smartsupport/database";
import { recordAudit } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";
import { personOf } from "../sessions/signed-in.ts";
import type { Attempt } from "./attempt.ts";
import { foreseeSignIn, isRuleMet } from "./foresee-sign-in.ts";
import type { Provider } from "./provider.ts";
import type { Claims } from "./read-claims.ts";

type Tested = { provider: Provider; accountId: string; attempt: Attempt } & ({ claims: Claims } | { problem: string });

const MOST_CLAIMS = 60;
const MOST_CHARACTERS = 500;

/** Keeps what came of a test for the admin who made it. Good: the provider can be believed and vouches for an e-mail. */
export async function finishTest(ctx: AnonymousCtx, tested: Tested): Promise<void> {
  const { provider, accountId, attempt } = tested;
  const { organizationId } = provider;
  await inTransaction(ctx.core.database, async (tx) => {
    const admin = await tx.account.findUnique({ where: { organizationId_id: { organizationId, id: accountId } } });
    if (admin === null || admin.role !== "admin" || admin.status !== "active") return;
    const result = "claims" in tested ? await judge(tx, tested.provider, tested.claims) : failed(tested.problem);
    const proof = result.isGood ? { testedDigest: attempt.configDigest, testedAt: ctx.now } : {};
    const seen = { lastTest: result, lastTestById: accountId, lastTestAt: ctx.now };
    await tx.ssoProvider.update({ where: { organizationId }, data: { ...seen, ...proof } });
    const subject = { kind: "organization", id: organizationId } as const;
    const asAdmin = { ...ctx, actor: personOf(admin, accountId) };
    await recordAudit(tx, asAdmin, { action: "sso.tested", subject, data: { isGood: result.isGood } });
  });
}

type Result = Omit<SsoTest, "at">;

function failed(problem: string): Result {
  return { isGood: false, problem, claims: [], wouldBe: null };
}

async function judge(tx: Parameters<typeof foreseeSignIn>[0], provider: Provider, claims: Claims): Promise<Result> {
  const wouldBe = await foreseeSignIn(tx, provider, claims);
  const problem = isRuleMet(provider, claims);
  return { isGood: problem === null, problem, claims: shown(claims), wouldBe };
}

function shown(claims: Claims): Result["claims"] {
  return Object.entries(claims)
    .slice(0, MOST_CLAIMS)
    .map(([name, value]) => ({
      name: name.slice(0, 200),
      value: (typeof value === "string" ? value : JSON.stringify(value)).slice(0, MOST_CHARACTERS),
    }));
}
