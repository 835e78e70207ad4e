import { login, registerAccount, requestPasswordReset } from "@smartsupport/contracts";
import { makeAccount, makeOrganization } from "@smartsupport/testing/factories";
import { afterAll, expect, it } from "vitest";
import { openTestApi } from "../../test/open-test-api.ts";
import { FLOOR_MS } from "../http/answer-after.ts";

// That the times are the same, too, is measured with a thousand addresses each: `npm run bench:existence`.
const api = await openTestApi();
const organization = await makeOrganization(api.core, { isDefault: true });
const { id: organizationId, departmentId } = organization;
afterAll(() => api.close());

const active = await makeAccount(api.core, { organizationId });
const others = await Promise.all(
  (["pending", "invited", "deactivated"] as const).map((status) =>
    makeAccount(api.core, { organizationId, status, passwordHash: null }),
  ),
);
const demo = await makeAccount(api.core, { organizationId, isDemo: true });
const addresses = [active, ...others, demo].map(({ email }) => email);

const newcomer = {
  firstName: "Ana",
  lastName: "Cruz",
  companyId: "MA0042",
  departmentId,
  password: "seven humid jeepneys",
  hasConsented: true as const,
};

/** Everything of an answer but what is new in each: the request's id and the clock. */
async function answerTo(operation: Parameters<typeof api.client.send>[0], body: object) {
  const from = performance.now();
  const { status, text, headers } = await api.client.send(operation, { body });
  const { date: _, "x-request-id": __, ...rest } = headers;
  return {
    status,
    text: text.replace(/"requestId":"[^"]+"/, ""),
    headers: rest,
    isAtTheFloor: performance.now() - from >= FLOOR_MS,
  };
}

it.each([
  ["a sign-in", login, (email: string) => ({ email, password: "wrong" }), 401],
  ["a reset", requestPasswordReset, (email: string) => ({ email }), 202],
  ["a registration", registerAccount, (email: string) => ({ ...newcomer, email }), 202],
] as const)("%s answers a known address as an unknown one", async (_, operation, bodyFor, status) => {
  const unknown = await answerTo(operation, bodyFor(`nobody.${operation.id.toLowerCase()}@company.test`));
  expect(unknown.status).toBe(status);
  if (status === 202) expect(unknown.isAtTheFloor).toBe(true);
  for (const known of addresses) {
    const answer = await answerTo(operation, bodyFor(known));
    expect(answer).toEqual({ ...unknown, isAtTheFloor: answer.isAtTheFloor });
    if (status === 202) expect(answer.isAtTheFloor).toBe(true);
  }
});

it("is refused in the same words when it is asked for too often", async () => {
  const refused = async (email: string) => {
    let last = await answerTo(requestPasswordReset, { email });
    for (let count = 0; count < 8 && last.status !== 429; count += 1) {
      last = await answerTo(requestPasswordReset, { email });
    }
    const { "retry-after": __, ...headers } = last.headers;
    return { ...last, headers, text: last.text.replace(/"retryAfterS":\d+/, "") };
  };
  const [known, unknown] = [await refused(active.email), await refused("ghost@company.test")];
  expect(known.status).toBe(429);
  expect(known).toEqual(unknown);
});
