import * as operations from "@smartsupport/contracts";
import type { TestAccount } from "@smartsupport/testing/factories";
import { afterAll, expect, it } from "vitest";
import { openTestApi } from "../../test/open-test-api.ts";
import { makeWorld } from "../../test/world.ts";

const api = await openTestApi();
const world = await makeWorld(api);
const { prisma } = api.core.database;
afterAll(() => api.close());

/** What was written while that happened. */
async function writtenBy(act: () => Promise<unknown>) {
  const { length } = await prisma.auditEntry.findMany();
  await act();
  return (await prisma.auditEntry.findMany({ orderBy: { id: "asc" } })).slice(length);
}

const get = (who: TestAccount, url: string, headers = {}) =>
  api.app.inject({ url: `/api/v1${url}`, headers: { authorization: `Bearer ${api.tokenOf(who)}`, ...headers } });

it("writes a refusal down once: who, what, from where", async () => {
  const { bystander, number } = world;
  const hidden = await writtenBy(() => get(bystander, `/tickets/${number}`));
  expect(hidden).toMatchObject([
    {
      organizationId: world.organization.id,
      action: "access.refused",
      actorKind: "person",
      actorId: bystander.id,
      address: "127.0.0.1",
      requestId: expect.stringMatching(/-/),
      data: { operation: "getTicket", code: "not_found", target: number },
    },
  ]);
  const forbidden = await writtenBy(() => get(bystander, "/accounts"));
  expect(forbidden).toMatchObject([{ data: { operation: "listAccounts", code: "forbidden", target: null } }]);
});

it("writes down what a key was refused, though no person's route lets keys in", async () => {
  const call = { token: world.apiKey };
  const entries = await writtenBy(() => api.client.send(operations.getMe, call));
  expect(entries).toMatchObject([
    { action: "access.refused", actorKind: "key", actorId: world.integrationId, data: { operation: "getMe" } },
  ]);
});

it("writes nothing about what went well or was only wrong, nor about strangers", async () => {
  const { coordinator, number } = world;
  expect(await writtenBy(() => get(coordinator, `/tickets/${number}`))).toEqual([]);
  expect(await writtenBy(() => get(coordinator, "/tickets/nonsense"))).toEqual([]);
  expect(await writtenBy(() => api.app.inject({ url: `/api/v1/tickets/${number}` }))).toEqual([]);
});

it("does not let one caller fill the log", async () => {
  const entries = await writtenBy(async () => {
    for (let round = 0; round < 40; round += 1) await get(world.watcher, "/accounts");
  });
  expect(entries).toHaveLength(30);
  expect(entries.at(-1)?.data).toMatchObject({ isLastOfMinute: true });
});

it("writes each sending of a file down first: to a person, to a key, behind a link; not what is known already", async () => {
  const { employee, files, number, link } = world;
  const path = `/attachments/${files.onTicket}/content`;
  const fact = { action: "attachment.downloaded", subjectId: files.onTicket, data: { by: "right", ticket: number } };
  const tag = String((await get(employee, path)).headers.etag);
  expect(await writtenBy(() => get(employee, path))).toMatchObject([{ ...fact, actorId: employee.id }]);
  expect(await writtenBy(() => get(employee, path, { "if-none-match": tag }))).toEqual([]);
  const byKey = () =>
    api.client.send(operations.getAttachmentContent, { params: { id: files.onTicket }, token: world.apiKey });
  expect(await writtenBy(byKey)).toMatchObject([{ ...fact, actorKind: "key", actorId: world.integrationId }]);
  expect(await writtenBy(() => api.client.send(operations.openSignedFile, link))).toMatchObject([
    { ...fact, actorKind: "system", actorId: null, data: { by: "link", ticket: number } },
  ]);
});

it("writes down who opened somebody else's account", async () => {
  const { admin, bystander } = world;
  const fact = { action: "account.viewed", actorId: admin.id, subjectId: bystander.id };
  expect(await writtenBy(() => get(admin, `/accounts/${bystander.id}`))).toMatchObject([fact]);
  expect(await writtenBy(() => get(admin, `/accounts/${bystander.id}/sessions`))).toMatchObject([fact]);
  expect(await writtenBy(() => get(bystander, `/accounts/${bystander.id}`))).toEqual([]);
});
