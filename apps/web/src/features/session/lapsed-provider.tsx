import { Button } from "@mantine/core";
import { getDesk, refresh, type SessionGrant } from "@smartsupport/contracts";
import { IconExternalLink } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { Icon } from "../../components/ui/icon.tsx";
import { send } from "../../lib/api/send.ts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { startUrl } from "../../lib/single-sign-on/start-url.ts";
import { useSession } from "./use-session.ts";

/** Signs in again by the provider in another tab, so that this page keeps what is on it, and goes on when the person is back. */
export function LapsedProvider() {
  const { enter } = useSession();
  const provider = useOperationQuery(getDesk, {}, { staleTime: Number.POSITIVE_INFINITY }).data?.singleSignOn;
  const [isAway, setIsAway] = useState(false);
  useEffect(() => {
    if (!isAway) return;
    // Not by `refreshAccess`, which waits for this very sign-in.
    const look = () =>
      void send<SessionGrant>({ method: refresh.method, url: refresh.path }).then(enter, () => undefined);
    addEventListener("focus", look);
    return () => removeEventListener("focus", look);
  }, [isAway, enter]);
  if (!provider) return null;
  return (
    <Button
      component="a"
      href={startUrl("/")}
      target="_blank"
      rel="noopener"
      fullWidth
      variant="default"
      leftSection={<Icon of={IconExternalLink} />}
      onClick={() => setIsAway(true)}
    >
      {isAway ? "Come back here when you are signed in" : `Sign in with ${provider.name} in another tab`}
    </Button>
  );
}
