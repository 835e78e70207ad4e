import * as operations from "@smartsupport/contracts";
import { createTicket } from "@smartsupport/core";
import { ctxOf, makeAccount, makeOrganization } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { openTestApi } from "../../test/open-test-api.ts";

const api = await openTestApi();
const organization = await makeOrganization(api.core);
const coordinator = await makeAccount(api.core, { organizationId: organization.id, role: "coordinator" });
const token = api.tokenOf(coordinator);
const { client } = api;
afterAll(() => api.close());

async function file(): Promise<{ number: string }> {
  const { number } = await createTicket(ctxOf(api.core, coordinator), {
    subject: "A ticket",
    description: "",
    categoryId: organization.categoryId,
  });
  return { number };
}

describe("the version a person saw", () => {
  it("comes as an entity tag and goes back as If-Match", async () => {
    const params = await file();
    const seen = await client.call(operations.getTicket, { params, token });
    expect(seen.headers.etag).toBe(`"${seen.body.version}"`);
    const edited = await client.call(operations.updateTicket, {
      params,
      token,
      body: { subject: "Another" },
      headers: { "if-match": String(seen.headers.etag) },
    });
    expect(edited.body).toMatchObject({ subject: "Another", version: seen.body.version + 1 });
    expect(edited.headers.etag).toBe(`"${edited.body.version}"`);
  });

  it("is asked for, and a stale one gets the ticket as it is", async () => {
    const params = await file();
    const edit = (subject: string, ifMatch?: number) =>
      client.call(operations.updateTicket, { params, token, body: { subject }, ifMatch });
    expect((await edit("A")).problem).toMatchObject({ status: 428, code: "if_match_required" });
    expect((await edit("B", 1)).status).toBe(200);
    const stale = await edit("C", 1);
    expect(stale.problem).toMatchObject({ status: 409, code: "stale_version", current: { subject: "B", version: 2 } });
    expect(operations.ticket.safeParse(stale.problem.current).success).toBe(true);
  });

  it("comes after legality, and claims need none", async () => {
    const params = await file();
    const move = (body: operations.TransitionBody) => client.call(operations.transitionTicket, { params, token, body });
    expect((await move({ action: "resume" })).problem).toMatchObject({
      code: "illegal_transition",
      from: "New",
      action: "resume",
      allowed: expect.arrayContaining(["approve", "reject"]),
    });
    const { departmentId } = organization;
    expect((await move({ action: "approve", priority: "Low", departmentId })).problem.code).toBe("if_match_required");
    const approve = { action: "approve", priority: "Low", departmentId } as const;
    await client.call(operations.transitionTicket, { params, token, body: approve, ifMatch: 1 });
    expect((await move({ action: "claim" })).body).toMatchObject({ status: "In Progress" });
  });

  it("must be one", async () => {
    const params = await file();
    const { problem } = await client.call(operations.updateTicket, {
      params,
      token,
      body: { subject: "B" },
      headers: { "if-match": "*" },
    });
    expect(problem).toMatchObject({ status: 400, errors: [{ path: "If-Match" }] });
  });
});
