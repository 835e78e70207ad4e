import type { TransitionBody } from "@smartsupport/contracts";
import { ctxOf, makeAccount, makeOrganization, makeTicket, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, expect, it } from "vitest";
import type { Ctx } from "../context.ts";
import { sendReply } from "../macros/send-reply.ts";
import { transitionTicket } from "../tickets/transition-ticket.ts";
import { addComment } from "./add-comment.ts";

const core = await openTestCore();
const { prisma } = core.database;
const organization = await makeOrganization(core);
const { id: organizationId } = organization;
const maria = await makeAccount(core, { organizationId });
const rafael = await makeAccount(core, { organizationId, role: "coordinator", firstName: "Rafael" });
const joy = await makeAccount(core, { organizationId, role: "coordinator", firstName: "Joy" });
const [requester, one, other] = [ctxOf(core, maria), ctxOf(core, rafael), ctxOf(core, joy)];
afterAll(() => core.close());

const filed = () => makeTicket(core, organization, { requesterId: maria.id });
const at = (ctx: Ctx, seconds: number): Ctx => ({ ...ctx, now: new Date(Date.now() + seconds * 1000) });
const plain = (ctx: Ctx, number: string, answersReadTo?: string | null) =>
  addComment(ctx, number, { body: "Try again now.", answersReadTo });
const withMacro = (ctx: Ctx, number: string, answersReadTo?: string | null) =>
  sendReply(ctx, number, { kind: "reply", body: "Try again now.", actions: { addTags: ["vpn"] }, answersReadTo }, 1);

it("of two who answer at the same moment the second is told, 50 rounds", async () => {
  for (let round = 0; round < 50; round += 1) {
    const { id, number } = await filed();
    const results = await Promise.allSettled([plain(one, number, null), plain(other, number, null)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [comment] = await prisma.comment.findMany({ where: { ticketId: id } });
    const lost = results.find((result) => result.status === "rejected");
    expect(lost?.reason).toMatchObject({ code: "answered_meanwhile", facts: { answerId: comment?.id } });
  }
}, 120_000);

it("whoever has read the answer sends, with a macro too; nothing of what was refused has happened", async () => {
  const { id, number } = await filed();
  const { createdAt } = await plain(at(one, 1), number, null);
  const refused = { code: "answered_meanwhile", message: expect.stringContaining("Rafael has answered") };
  await expect(withMacro(at(other, 2), number, null)).rejects.toMatchObject(refused);
  expect(await prisma.ticket.findUniqueOrThrow({ where: { id } })).toMatchObject({ tags: [], version: 1 });
  expect(await withMacro(at(other, 3), number, createdAt)).toMatchObject({ tags: ["vpn"] });
});

it.each<[string, (answersReadTo: string | null) => TransitionBody]>([
  ["ask", (answersReadTo) => ({ action: "ask", question: "Which floor?", answersReadTo })],
  ["resolve", (answersReadTo) => ({ action: "resolve", note: "New cable.", answersReadTo })],
  ["resolve children too", (answersReadTo) => ({ action: "resolve", note: "All.", withChildren: true, answersReadTo })],
])("words that %s are held back as well, and the ticket stays as it is", async (_, body) => {
  const worked = { status: "In Progress", priority: "High", assigneeId: joy.id } as const;
  const { id, number } = await makeTicket(core, organization, { requesterId: maria.id, ...worked });
  const { createdAt } = await plain(at(one, 1), number, null);
  const { version } = await prisma.ticket.findUniqueOrThrow({ where: { id } });
  const move = (answersReadTo: string | null) => transitionTicket(at(other, 2), number, body(answersReadTo), version);
  await expect(move(null)).rejects.toMatchObject({ code: "answered_meanwhile" });
  expect(await prisma.ticket.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "InProgress", version });
  expect((await move(createdAt)).version).toBe(version + 1);
});

it("one's own answers, the requester's words and who does not ask stand in nobody's way", async () => {
  const { id, number } = await filed();
  await plain(one, number, null);
  await plain(requester, number);
  await plain(at(one, 1), number, null);
  await plain(at(other, 2), number);
  expect(await prisma.comment.count({ where: { ticketId: id } })).toBe(4);
});
