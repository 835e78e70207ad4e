import { makeAccount, makeOrganization, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, expect, it, vi } from "vitest";
import { hashPassword } from "../accounts/password-hash.ts";
import { signIn } from "./sign-in.ts";

const core = await openTestCore();
const organization = await makeOrganization(core, { isDefault: true });
const passwordHash = await hashPassword("three quiet carabaos");
const { email } = await makeAccount(core, { organizationId: organization.id, passwordHash });
const ctx = { core, now: new Date(), origin: { requestId: "r1", address: "10.1.1.1", userAgent: "Firefox" } };
afterAll(() => core.close());

const refused = () =>
  core.database.prisma.auditEntry.findMany({ where: { action: "session.refused" }, orderBy: { id: "asc" } });

/** The statements of one attempt, without their values. */
async function statementsOf(guessed: string): Promise<string[]> {
  const spy = vi.spyOn(core.database.pool, "query");
  await expect(signIn(ctx, { email: guessed, password: "wrong" })).rejects.toMatchObject({ code: "wrong_credentials" });
  const texts = spy.mock.calls.map(([query]: unknown[]) =>
    typeof query === "string" ? query : String(Reflect.get(query as object, "text")),
  );
  spy.mockRestore();
  return texts;
}

it("writes a refused sign-in down alike for an e-mail that is known and one that is not", async () => {
  const [known, unknown] = [await statementsOf(email.toUpperCase()), await statementsOf("ghost@company.test")];
  expect(known.filter((text) => text.includes("audit_entry"))).toHaveLength(1);
  expect(unknown).toEqual(known);
  const [first, second] = await refused();
  const alike = {
    organizationId: organization.id,
    actorKind: "system",
    actorId: null,
    subjectId: null,
    address: "10.1.1.1",
    requestId: "r1",
    data: { code: "wrong_credentials", emailDigest: expect.stringMatching(/^[0-9a-f]{64}$/) },
  };
  expect([first, second]).toMatchObject([alike, alike]);
  expect(JSON.stringify([first, second])).not.toMatch(/company\.test/);
});

it("does not let a flood from one place fill the log", async () => {
  const from = { ...ctx, origin: { ...ctx.origin, address: "10.9.9.9" } };
  const names = Array.from({ length: 70 }, (_, index) => `ghost${index}@company.test`);
  await Promise.allSettled(names.map((ghost) => signIn(from, { email: ghost, password: "wrong" })));
  const written = (await refused()).filter(({ address }) => address === "10.9.9.9");
  expect(written).toHaveLength(60);
  expect(written.filter(({ data }) => Reflect.get(data as object, "isLastOfMinute"))).toHaveLength(1);
});
