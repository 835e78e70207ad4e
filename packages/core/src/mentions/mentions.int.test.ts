import { mentionOf } from "@smartsupport/domain";
import { ctxOf, makeAccount, makeOrganization, makeTicket, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { addComment } from "../comments/add-comment.ts";
import { addNote } from "../comments/add-note.ts";
import { getTimeline } from "../comments/get-timeline.ts";
import { listNotes } from "../comments/list-notes.ts";
import { eraseAccount } from "../erasure/erase-account.ts";
import { runErasures } from "../erasure/run-erasures.ts";
import { transitionTicket } from "../tickets/transition-ticket.ts";
import { listMentionable } from "./list-mentionable.ts";

const core = await openTestCore();
const { prisma } = core.database;
const organization = await makeOrganization(core);
const { id: organizationId } = organization;
const make = (firstName: string, given: Parameters<typeof makeAccount>[1] = {}) =>
  makeAccount(core, { organizationId, firstName, lastName: "Santos", ...given });
const maria = await make("Maria");
const paolo = await make("Paolo");
const bystander = await make("Benita");
const rafael = await make("Rafael", { role: "coordinator" });
const joy = await make("Joy", { role: "coordinator" });
const admin = await make("Ada", { role: "admin" });
const gone = await make("Gina", { role: "coordinator", status: "deactivated" });
const foreign = await makeAccount(core, { role: "admin" });
const staff = ctxOf(core, rafael);
const requester = ctxOf(core, maria);
afterAll(() => core.close());

const filed = (given = {}) =>
  makeTicket(core, organization, { requesterId: maria.id, watcherIds: [paolo.id], ...given });
const at = ({ id }: { id: string }, name = "Whoever") => mentionOf({ id, name });
const told = async (ticketId: string) => {
  const events = await prisma.outboxEvent.findMany({
    where: { subjectId: ticketId, type: "ticket.mentioned" },
    orderBy: { eventSeq: "asc" },
  });
  return events.map(({ payload }) => (payload as { mentionedId: string }).mentionedId);
};

describe("a mention", () => {
  it("is kept by account, named as they are called now, and told once to each but the writer", async () => {
    const { id, number } = await filed();
    const body = `${at(joy)} and ${at(maria)}: see ${at(joy)}, says ${at(rafael)}.`;
    const comment = await addComment(staff, number, { body });
    expect(comment.body).toContain(mentionOf({ id: joy.id, name: "Joy Santos" }));
    expect(await told(id)).toEqual([joy.id, maria.id]);
    await prisma.account.update({ where: { id: joy.id }, data: { lastName: "Manalo" } });
    const { items } = await getTimeline(requester, number, { limit: 100 });
    expect(JSON.stringify(items)).toContain("[@Joy Manalo]");
    expect(JSON.stringify(items)).not.toContain("[@Joy Santos]");
    await prisma.account.update({ where: { id: joy.id }, data: { lastName: "Santos" } });
  });

  it("goes with words that move the ticket too, in gapless turns", async () => {
    const { id, number } = await filed({ status: "Open", approvedAt: new Date(), priority: "Low" });
    await transitionTicket(staff, number, { action: "ask", question: `${at(maria)}, which floor?` }, 1);
    await addNote(staff, number, { body: `Ask ${at(admin)}` });
    expect(await told(id)).toEqual([maria.id, admin.id]);
    const events = await prisma.outboxEvent.findMany({ where: { subjectId: id }, orderBy: { eventSeq: "asc" } });
    expect(events.map(({ eventSeq }) => eventSeq)).toEqual(events.map((_, index) => index + 1));
  });

  it("is refused for whoever may not see the words, and nothing is written", async () => {
    const { id, number } = await filed();
    for (const stranger of [bystander, gone, foreign, { id: crypto.randomUUID() }]) {
      const comment = addComment(staff, number, { body: `Hello ${at(stranger)}` });
      await expect(comment).rejects.toMatchObject({ code: "invalid_input", errors: [{ path: "body" }] });
    }
    for (const outsider of [maria, paolo, bystander]) {
      const note = addNote(staff, number, { body: `Hello ${at(outsider)}` });
      await expect(note).rejects.toMatchObject({ code: "invalid_input" });
    }
    await addComment(staff, number, { body: `Hello ${at(paolo)}` });
    expect(await told(id)).toEqual([paolo.id]);
    expect(await prisma.comment.count({ where: { ticketId: id } })).toBe(1);
    expect(await prisma.note.count({ where: { ticketId: id } })).toBe(0);
  });

  it("says nobody's name any more once that person is erased", async () => {
    const { number } = await filed();
    const leaver = await make("Ligaya", { role: "coordinator", lastName: "Ocampo" });
    await addNote(staff, number, { body: `Ask ${at(leaver)} first` });
    await eraseAccount(ctxOf(core, admin), leaver.id, { reason: "They asked." });
    for (let turn = 0; turn < 100; turn += 1) await runErasures(core, new Date(Date.now() + turn * 61_000));
    const { items } = await listNotes(staff, number, { limit: 10 });
    expect(items[0]?.body).toBe(`Ask ${mentionOf({ id: leaver.id, name: "Erased person" })} first`);
    const [kept] = await prisma.note.findMany({ where: { body: { contains: leaver.id } } });
    expect(kept?.body).not.toMatch(/Ligaya|Ocampo/);
  });
});

describe("who is offered", () => {
  const names = async (ctx: typeof staff, number: string, query: Parameters<typeof listMentionable>[2]) =>
    (await listMentionable(ctx, number, query)).items.map(({ name }) => name.split(" ")[0]);

  it("in a note the desk alone; in a comment those of the ticket first, then the desk", async () => {
    const { number } = await filed({ assigneeId: joy.id });
    expect(await names(staff, number, { in: "note" })).toEqual(["Joy", "Ada"]);
    expect(await names(staff, number, { in: "comment" })).toEqual(["Joy", "Maria", "Paolo", "Ada"]);
    expect(await names(staff, number, { in: "comment", q: "sa mar" })).toEqual(["Maria"]);
    expect(await names(staff, number, { in: "comment", q: "%" })).toEqual([]);
  });

  it("to a requester only whoever has to do with the ticket", async () => {
    const { number } = await filed();
    expect(await names(requester, number, { in: "comment" })).toEqual(["Paolo"]);
    await addComment(staff, number, { body: "We look." });
    expect(await names(requester, number, { in: "comment" })).toEqual(["Rafael", "Paolo"]);
    await expect(names(requester, number, { in: "note" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(names(ctxOf(core, bystander), number, { in: "comment" })).rejects.toMatchObject({ code: "not_found" });
  });
});
