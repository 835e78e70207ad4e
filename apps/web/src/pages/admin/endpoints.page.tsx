import { useSearchParams } from "react-router-dom";
import { PageBar } from "../../components/ui/page-bar.tsx";
import { TabLinks } from "../../components/ui/tab-links.tsx";
import { Deliveries } from "../../features/deliveries/deliveries.tsx";
import { ConnectButton } from "../../features/outside-systems/connect-button.tsx";
import { Systems } from "../../features/outside-systems/systems.tsx";
import { usePageTitle } from "../../lib/page-title.ts";

/** `/admin/endpoints`: the systems outside, and what was sent to them and to people. */
export function EndpointsPage() {
  const [address] = useSearchParams();
  const isDeliveries = address.get("show") === "deliveries";
  usePageTitle(isDeliveries ? "Deliveries" : "Outside systems");
  return (
    <>
      <PageBar title="Outside systems">{!isDeliveries && <ConnectButton />}</PageBar>
      <TabLinks
        label="Outside systems"
        tabs={[
          { to: "?show=systems", label: "Systems", isHere: !isDeliveries },
          { to: "?show=deliveries", label: "Deliveries", isHere: isDeliveries },
        ]}
      />
      {isDeliveries ? <Deliveries /> : <Systems />}
    </>
  );
}
