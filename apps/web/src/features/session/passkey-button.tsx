import { Button } from "@mantine/core";
import type { PasskeyAnswer, PasskeyAsked, SessionGrant } from "@smartsupport/contracts";
import { IconFingerprint } from "@tabler/icons-react";
import { useState } from "react";
import formStyles from "../../components/ui/form.module.css";
import { Icon } from "../../components/ui/icon.tsx";
import { ApiProblem } from "../../lib/api/api-problem.ts";
import { passkeysWork } from "../../lib/passkeys/passkeys-work.ts";
import { useSession } from "./use-session.ts";

type Props = {
  label: string;
  ask: () => Promise<PasskeyAsked>;
  answer: (challengeId: string, passkey: PasskeyAnswer) => Promise<SessionGrant>;
};

/** Signs in with a passkey; not there where browsers have none. */
export function PasskeyButton({ label, ask, answer }: Props) {
  const { enter } = useSession();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (!passkeysWork()) return null;

  const signIn = async () => {
    setIsBusy(true);
    setProblem(null);
    const device = await import("../../lib/passkeys/ask-device.ts");
    try {
      const asked = await ask();
      enter(await answer(asked.challengeId, await device.signWithPasskey(asked)));
    } catch (error) {
      const isTold = error instanceof ApiProblem || error instanceof device.DeviceRefusal;
      const words = error instanceof ApiProblem ? error.detail : error instanceof Error ? error.message : "";
      setProblem(isTold ? words : "That did not work. Try again in a moment.");
      setIsBusy(false);
    }
  };

  return (
    <>
      <Button
        variant="default"
        fullWidth
        loading={isBusy}
        leftSection={<Icon of={IconFingerprint} />}
        onClick={() => void signIn()}
      >
        {label}
      </Button>
      <p role="alert" className={formStyles.problem}>
        {problem}
      </p>
    </>
  );
}
