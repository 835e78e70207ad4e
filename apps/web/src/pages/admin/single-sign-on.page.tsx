import { SingleSignOn } from "../../features/single-sign-on/single-sign-on.tsx";
import { usePageTitle } from "../../lib/page-title.ts";

/** `/admin/sign-in`: the provider by which people sign in. */
export function SingleSignOnPage() {
  usePageTitle("Single sign-on");
  return <SingleSignOn />;
}
