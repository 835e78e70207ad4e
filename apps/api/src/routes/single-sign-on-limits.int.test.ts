import { makeOrganization } from "@smartsupport/testing/factories";
import { afterAll, expect, it } from "vitest";
import { openTestApi } from "../../test/open-test-api.ts";
import { limits } from "../plugins/rate-limits.ts";

const api = await openTestApi();
await makeOrganization(api.core, { isDefault: true });
afterAll(() => api.close());

it.each([
  ["start", "/sign-in"],
  ["callback", "/sign-in?refused=expired"],
])("who goes the way by the provider too often is led back to the sign-in page: %s", async (end, before) => {
  const url = `/api/v1/auth/oidc/${end}`;
  const remoteAddress = end === "start" ? "10.0.0.1" : "10.0.0.2";
  const go = () => api.app.inject({ url, remoteAddress });
  let refused = await go();
  // A minute may end in between; then the count begins anew.
  for (let more = 2 * limits.login.max; more > 0 && refused.headers.location === before; more -= 1)
    refused = await go();
  expect([refused.statusCode, refused.headers.location]).toEqual([302, "/sign-in?refused=too_many"]);
});
