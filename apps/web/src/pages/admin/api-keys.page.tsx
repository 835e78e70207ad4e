import { useSearchParams } from "react-router-dom";
import { PageBar } from "../../components/ui/page-bar.tsx";
import { TabLinks } from "../../components/ui/tab-links.tsx";
import { Keys } from "../../features/api-keys/keys.tsx";
import { MakeKeyButton } from "../../features/api-keys/make-key-button.tsx";
import { usePageTitle } from "../../lib/page-title.ts";

/** `/admin/api-keys`: what outside systems speak to the desk with. */
export function ApiKeysPage() {
  const [address] = useSearchParams();
  const isRevoked = address.get("show") === "revoked";
  const system = address.get("system");
  const narrowed = system ? `&system=${encodeURIComponent(system)}` : "";
  usePageTitle("API keys");
  return (
    <>
      <PageBar title="API keys">
        <MakeKeyButton />
      </PageBar>
      <TabLinks
        label="API keys"
        tabs={[
          { to: `?show=current${narrowed}`, label: "Current", isHere: !isRevoked },
          { to: `?show=revoked${narrowed}`, label: "Revoked", isHere: isRevoked },
        ]}
      />
      <Keys isRevoked={isRevoked} />
    </>
  );
}
