import { Button } from "@mantine/core";
import type { getDesk, ResponseOf } from "@smartsupport/contracts";
import { IconLogin2 } from "@tabler/icons-react";
import { useLocation } from "react-router-dom";
import { Icon } from "../../components/ui/icon.tsx";
import { startUrl } from "../../lib/single-sign-on/start-url.ts";
import { setSessionHint } from "../session/session-hint.ts";
import { ProviderRefusal } from "./provider-refusal.tsx";
import styles from "./provider-way.module.css";

type Props = { provider: NonNullable<ResponseOf<typeof getDesk>["singleSignOn"]> };

/** The button that leads to the company's own sign-in, and why it did not lead in the last time. */
export function ProviderWay({ provider }: Props) {
  const from: unknown = useLocation().state?.from;
  // Back on this page, whoever is signed in goes on to where they work.
  const to = typeof from === "string" && from !== "/" ? from : "/sign-in";
  return (
    <div className={styles.way}>
      <ProviderRefusal arePasswordsOff={provider.arePasswordsOff} />
      <Button
        component="a"
        href={startUrl(to)}
        fullWidth
        variant={provider.arePasswordsOff ? "filled" : "default"}
        leftSection={<Icon of={IconLogin2} />}
        // On the way back the page asks at once who this is.
        onClick={() => setSessionHint(true)}
      >
        Sign in with {provider.name}
      </Button>
    </div>
  );
}
