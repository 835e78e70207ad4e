import { createTicket, getTicket, login } from "@smartsupport/contracts";
import { withOwner } from "@smartsupport/testing/database";
import { afterAll, expect, it } from "vitest";
import { openTestApi } from "../../test/open-test-api.ts";
import { makeWorld, PASSWORD } from "../../test/world.ts";

const api = await openTestApi({ isDemo: true });
const world = await makeWorld(api);
const { prisma } = api.core.database;
afterAll(() => api.close());

it("goes on without a queue: people sign in, tickets save, events wait in the outbox", async () => {
  await withOwner(api.core.ownerUrl, (owner) => owner.query("DROP SCHEMA IF EXISTS bullmq CASCADE"));
  const body = { email: world.employee.email, password: PASSWORD };
  expect((await api.client.call(login, { body })).status).toBe(200);
  const token = api.tokenOf(world.employee);
  const filed = await api.client.call(createTicket, {
    token,
    body: { subject: "Filed while the queue was gone", categoryId: world.organization.categoryId },
  });
  expect(filed.status).toBe(201);
  const params = { number: filed.body.number };
  expect((await api.client.call(getTicket, { token, params })).body.subject).toBe("Filed while the queue was gone");
  const { id } = await prisma.ticket.findFirstOrThrow({ where: { number: filed.body.number } });
  const events = await prisma.outboxEvent.findMany({ where: { subjectId: id } });
  expect(events).toMatchObject([{ type: "ticket.created", fannedOutAt: null }]);
  expect((await api.app.inject({ url: "/health/ready" })).statusCode).toBe(200);
});
