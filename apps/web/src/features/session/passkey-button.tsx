import type { PasskeyAnswer, PasskeyAsked, SessionGrant } from "@smartsupport/contracts";
import { DeviceButton } from "./device-button.tsx";
import { useSession } from "./use-session.ts";

type Props = {
  label: string;
  ask: () => Promise<PasskeyAsked>;
  answer: (challengeId: string, passkey: PasskeyAnswer) => Promise<SessionGrant>;
};

/** Signs in with a passkey. */
export function PasskeyButton({ label, ask, answer }: Props) {
  const { enter } = useSession();
  return (
    <DeviceButton
      label={label}
      run={async (device) => {
        const asked = await ask();
        enter(await answer(asked.challengeId, await device.signWithPasskey(asked)));
      }}
    />
  );
}
