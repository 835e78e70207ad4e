import type { SsoRefusal } from "@smartsupport/contracts";
import type { AnonymousCtx } from "../context.ts";
import type { SignedIn } from "../sessions/signed-in.ts";
import { takeAttempt } from "./attempt.ts";
import { configDigest } from "./config-digest.ts";
import { finishLink } from "./finish-link.ts";
import { finishTest } from "./finish-test.ts";
import { hostsOf } from "./go-to-provider.ts";
import { readProvider } from "./provider.ts";
import { ProviderFailure, whyItFailed } from "./provider-failure.ts";
import { type Claims, readClaims } from "./read-claims.ts";
import { signInWithProvider } from "./sign-in-with-provider.ts";

/** What came of a way to the provider and back. */
export type CameBack =
  | { kind: "signed-in"; signedIn: SignedIn; to: string }
  | { kind: "tested" }
  | { kind: "linked" }
  /** `why` is for the log: plain words, no secret. */
  | { kind: "refused"; from: "sign-in" | "link"; refusal: SsoRefusal; why?: string };

type Return = { query: URLSearchParams; browserSecret: string | null };

/** Somebody comes back from the provider. Whatever they bring is good once, and only in the browser that went. */
export async function comeBack(ctx: AnonymousCtx, { query, browserSecret }: Return): Promise<CameBack> {
  const attempt = await takeAttempt(ctx, query.get("state") ?? "", browserSecret);
  if (attempt === null) return { kind: "refused", from: "sign-in", refusal: "expired" };
  const { purpose, accountId, organizationId } = attempt;
  const provider = await readProvider(ctx.core.database.prisma, organizationId);
  if (provider === null) return { kind: "refused", from: "sign-in", refusal: "expired" };
  const isSame = attempt.configDigest === configDigest(ctx.core.keyring, provider);
  let claims: Claims;
  try {
    if (!isSame) throw new ProviderFailure("The configuration was changed meanwhile. Please try again.");
    claims = await readClaims(ctx, provider, { attempt, query, hosts: await hostsOf(ctx, organizationId) });
  } catch (error) {
    const why = whyItFailed(error);
    if (purpose === "test" && accountId !== null) {
      await finishTest(ctx, { provider, accountId, attempt, problem: why });
      return { kind: "tested" };
    }
    const refusal = query.get("error") === "access_denied" ? "cancelled" : "failed";
    return { kind: "refused", from: purpose === "link" ? "link" : "sign-in", refusal, why };
  }
  if (purpose === "test" && accountId !== null) {
    await finishTest(ctx, { provider, accountId, attempt, claims });
    return { kind: "tested" };
  }
  if (!provider.isEnabled) return { kind: "refused", from: "sign-in", refusal: "failed" };
  if (purpose === "link" && accountId !== null) {
    const refusal = await finishLink(ctx, { provider, accountId, claims });
    return refusal === null ? { kind: "linked" } : { kind: "refused", from: "link", refusal };
  }
  const came = await signInWithProvider(ctx, { provider, claims });
  if ("refusal" in came) return { kind: "refused", from: "sign-in", refusal: came.refusal };
  return { kind: "signed-in", signedIn: came.signedIn, to: attempt.returnTo };
}
