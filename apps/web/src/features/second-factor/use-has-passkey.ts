import { getMySecondFactor } from "@smartsupport/contracts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { passkeysWork } from "../../lib/passkeys/passkeys-work.ts";

/** Whether this person has a passkey, and this browser can ask for it. */
export function useHasPasskey(): boolean {
  const state = useOperationQuery(getMySecondFactor, {});
  return passkeysWork() && (state.data?.passkeys.length ?? 0) > 0;
}
