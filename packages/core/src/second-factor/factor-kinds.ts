import type { FactorKind } from "@smartsupport/contracts";
import type { FactorRow } from "@smartsupport/database";

/** Recovery codes alone are no factor: they stand in for one that is lost. */
export function hasFactor({ appSince, passkeys }: FactorRow): boolean {
  return appSince !== null || passkeys > 0;
}

/** What the second step of signing in can be done with. */
export function factorKinds(factors: FactorRow): FactorKind[] {
  if (!hasFactor(factors)) return [];
  const { appSince, passkeys, recoveryCodesLeft } = factors;
  return [
    ...(appSince === null ? [] : (["app"] as const)),
    ...(passkeys === 0 ? [] : (["passkey"] as const)),
    ...(recoveryCodesLeft === 0 ? [] : (["recovery_code"] as const)),
  ];
}
