import { Button } from "@mantine/core";
import { IconFingerprint } from "@tabler/icons-react";
import { useState } from "react";
import formStyles from "../../components/ui/form.module.css";
import { Icon } from "../../components/ui/icon.tsx";
import { ApiProblem } from "../../lib/api/api-problem.ts";
import { passkeysWork } from "../../lib/passkeys/passkeys-work.ts";

type Device = typeof import("../../lib/passkeys/ask-device.ts");
type Props = { label: string; run: (device: Device) => Promise<void> };

/** Has the device make or use a passkey, and says what went wrong; not there where browsers have none. */
export function DeviceButton({ label, run }: Props) {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (!passkeysWork()) return null;

  const press = async () => {
    setIsBusy(true);
    setProblem(null);
    const device = await import("../../lib/passkeys/ask-device.ts");
    try {
      await run(device);
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
        onClick={() => void press()}
      >
        {label}
      </Button>
      <p role="alert" className={formStyles.problem}>
        {problem}
      </p>
    </>
  );
}
