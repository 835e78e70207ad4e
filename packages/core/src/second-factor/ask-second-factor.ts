import type { SecondFactorAsked } from "@smartsupport/contracts";
import type { FactorRow } from "@smartsupport/database";
import type { AnonymousCtx } from "../context.ts";
import { factorKinds } from "./factor-kinds.ts";
import { signInTicket } from "./sign-in-ticket.ts";

type Holder = { id: string; organizationId: string; passwordHash: string | null };

/** After the right password: what else this person is asked for; null when the password will do. */
export function askSecondFactor(ctx: AnonymousCtx, holder: Holder, factors: FactorRow): SecondFactorAsked | null {
  const kinds = factorKinds(factors);
  if (kinds.length === 0 && !factors.isRequired) return null;
  const ticket = signInTicket(ctx, kinds.length === 0 ? "set-up" : "second-factor", holder);
  return { secondFactor: { ticket, kinds } };
}
