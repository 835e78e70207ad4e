import type { TransitionBody } from "@smartsupport/contracts";
import {
  ctxOf,
  makeAccount,
  makeKey,
  makeOrganization,
  makeTicket,
  makeUpload,
  openTestCore,
} from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { addComment } from "../../comments/add-comment.ts";
import { addNote } from "../../comments/add-note.ts";
import { getTimeline } from "../../comments/get-timeline.ts";
import { addWatcher } from "../../comments/watchers.ts";
import type { Ctx } from "../../context.ts";
import { reportTickets } from "../../reports/report-tickets.ts";
import { getTicket } from "../get-ticket.ts";
import { addLink } from "../links/add-link.ts";
import { reportTicketStatus } from "../report-ticket-status.ts";
import { transitionTicket } from "../transition-ticket.ts";
import { updateTicket } from "../update-ticket.ts";

const core = await openTestCore();
const { pool, prisma } = core.database;
const organization = await makeOrganization(core);
const { id: organizationId, departmentId } = organization;
const maria = await makeAccount(core, { organizationId, firstName: "Maria" });
const paolo = await makeAccount(core, { organizationId, firstName: "Paolo" });
const rafael = await makeAccount(core, { organizationId, role: "coordinator" });
afterAll(() => core.close());

const NOW = new Date("2026-11-21T02:00:00.000Z");
const DAY_MS = 86_400_000;
const staff = ctxOf(core, rafael, NOW);
const later = (ms: number): Ctx => ({ ...staff, now: new Date(NOW.getTime() + ms) });
const open = (requesterId = maria.id) =>
  makeTicket(core, organization, {
    requesterId,
    createdAt: new Date(NOW.getTime() - DAY_MS),
    status: "Open",
    approvedAt: NOW,
    priority: "High",
    departmentId,
  });
const move = async (ctx: Ctx, number: string, body: TransitionBody) => {
  const { version } = await prisma.ticket.findFirstOrThrow({ where: { number, organizationId } });
  return transitionTicket(ctx, number, body, version);
};
const merge = (number: string, into: string, more = {}) => move(staff, number, { action: "merge", into, ...more });

/** The ticket's row and the rows that hang on it, whole, but for what every change moves on. */
async function rowsOf(id: string) {
  const { rows } = await pool.query(
    `SELECT (to_jsonb(t) - ARRAY['version', 'updated_at', 'event_seq']) || jsonb_build_object(
       'watchers', (SELECT jsonb_agg(to_jsonb(w) ORDER BY w.account_id) FROM ticket_watcher w WHERE w.ticket_id = t.id),
       'comments', (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.id) FROM comment c WHERE c.ticket_id = t.id),
       'notes', (SELECT jsonb_agg(to_jsonb(n) ORDER BY n.id) FROM note n WHERE n.ticket_id = t.id),
       'files', (SELECT jsonb_agg(to_jsonb(f) ORDER BY f.id) FROM attachment f WHERE f.ticket_id = t.id),
       'links', (SELECT jsonb_agg(to_jsonb(l)) FROM ticket_link l WHERE t.id IN (l.from_ticket_id, l.to_ticket_id)),
       'clock', (SELECT jsonb_agg(to_jsonb(i) ORDER BY i.id) FROM ticket_clock_interval i WHERE i.ticket_id = t.id)) AS row
     FROM ticket t WHERE t.id = $1`,
    [id],
  );
  return rows[0]?.row;
}

describe("merge then undo", () => {
  const ways: [string, TransitionBody[]][] = [
    ["Open", []],
    ["In Progress", [{ action: "claim" }]],
    ["On Hold", [{ action: "hold", reason: "date", resumeAt: "2026-12-24T08:00:00.000Z" }]],
    ["Pending", [{ action: "ask", question: "Which floor?" }]],
    ["Resolved", [{ action: "resolve", note: "New cable." }]],
  ];
  it.each(ways)("leaves both tickets as they were, field by field: %s", async (_name, moves) => {
    const filed = await makeTicket(core, organization, {
      requesterId: paolo.id,
      createdAt: new Date(NOW.getTime() - DAY_MS),
      watcherIds: [maria.id],
      tags: ["vip"],
    });
    const survivor = await open();
    await move(staff, filed.number, { action: "approve", priority: "High", departmentId });
    for (const body of moves) await move(staff, filed.number, body);
    await addNote(staff, filed.number, { body: "Known." });
    await addLink(staff, filed.number, { kind: "blocks", number: survivor.number });
    const before = [await rowsOf(filed.id), await rowsOf(survivor.id)];
    expect(before[0].clock).not.toBeNull();

    await merge(filed.number, survivor.number, { requesterFollows: true });
    expect(await rowsOf(filed.id)).toMatchObject({ status: "Closed", merged_into_id: survivor.id, due_at: null });
    expect((await rowsOf(survivor.id)).watchers).toMatchObject([{ account_id: paolo.id }]);
    await move(later(29 * DAY_MS), filed.number, { action: "undo_merge" });
    expect([await rowsOf(filed.id), await rowsOf(survivor.id)]).toEqual(before);
  });

  it("leaves a watcher who followed before", async () => {
    const [source, survivor] = [await open(paolo.id), await open()];
    await addWatcher(staff, survivor.number, paolo.id);
    await merge(source.number, survivor.number, { requesterFollows: true });
    await move(staff, source.number, { action: "undo_merge" });
    expect((await getTicket(staff, survivor.number)).watchers.map(({ id }) => id)).toEqual([paolo.id]);
  });

  it("can be undone for thirty days by the desk, and not by its requester", async () => {
    const [source, survivor] = [await open(), await open()];
    const merged = await merge(source.number, survivor.number);
    expect(merged).toMatchObject({
      mergedInto: survivor.number,
      mergedAt: NOW.toISOString(),
      clock: null,
      dueAt: null,
    });
    expect(merged.availableActions).toEqual(["undo_merge"]);
    expect(Object.values(merged.may).some(Boolean)).toBe(false);
    await expect(move(later(30 * DAY_MS + 1), source.number, { action: "undo_merge" })).rejects.toMatchObject({
      code: "illegal_transition",
      facts: { mergedInto: survivor.number },
    });
    await expect(move(ctxOf(core, maria, NOW), source.number, { action: "undo_merge" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("a merged ticket", () => {
  it("takes no words, fields, links or moves, and says where to go on", async () => {
    const [source, survivor, third] = [await open(), await open(), await open()];
    await merge(source.number, survivor.number);
    const { number } = source;
    const key: Ctx = { core, actor: await makeKey(core, organizationId), now: NOW };
    const requester = ctxOf(core, maria, NOW);
    const refusal = { status: 409, facts: { mergedInto: survivor.number } };
    await expect(addComment(requester, number, { body: "Hello?" })).rejects.toMatchObject(refusal);
    await expect(addNote(staff, number, { body: "Hm." })).rejects.toMatchObject(refusal);
    await expect(updateTicket(staff, number, { priority: "Low" }, 2)).rejects.toMatchObject(refusal);
    await expect(addWatcher(staff, number, paolo.id)).rejects.toMatchObject(refusal);
    await expect(addLink(staff, third.number, { kind: "relates", number })).rejects.toMatchObject(refusal);
    await expect(merge(third.number, number)).rejects.toMatchObject(refusal);
    await expect(move(staff, number, { action: "resolve", note: "Done." })).rejects.toMatchObject(refusal);
    const again = { action: "follow_up", subject: "Again", description: "It is back." } as const;
    await expect(move(requester, number, again)).rejects.toMatchObject(refusal);
    const report = (status: string) => reportTicketStatus(key, { ticket_number: number, status });
    await expect(report("In Progress")).rejects.toMatchObject(refusal);
    expect(await report("Closed")).toEqual({ ticket_number: number, status: "Closed", changed: false });
  });

  it("does not name the other one to a requester who may not see it", async () => {
    const [source, survivor] = [await open(paolo.id), await open()];
    await merge(source.number, survivor.number);
    const requester = ctxOf(core, paolo, NOW);
    expect(JSON.stringify(await getTicket(requester, source.number))).not.toContain(survivor.number);
    expect(JSON.stringify(await getTimeline(requester, source.number, { limit: 100 }))).not.toContain(survivor.number);
    const refused = await addComment(requester, source.number, { body: "Hello?" }).catch((error) => error);
    expect(refused).toMatchObject({ code: "ticket_merged", facts: { mergedInto: null } });
    expect(refused.message).not.toContain(survivor.number);
  });

  it("is not counted as resolved, and comes back into the count with the undo", async () => {
    const own = await makeOrganization(core);
    const boss = await makeAccount(core, { organizationId: own.id, role: "admin" });
    const ctx = ctxOf(core, boss, NOW);
    const done = {
      requesterId: boss.id,
      createdAt: NOW,
      status: "Resolved",
      approvedAt: NOW,
      resolvedAt: NOW,
    } as const;
    const [source, survivor] = [await makeTicket(core, own, done), await makeTicket(core, own, done)];
    const resolved = async () => {
      const report = await reportTickets(ctx, { from: "2026-11-01", to: "2026-11-30" });
      return [report.resolved, report.resolution.count];
    };
    expect(await resolved()).toEqual([2, 2]);
    await transitionTicket(ctx, source.number, { action: "merge", into: survivor.number }, 1);
    expect(await resolved()).toEqual([1, 1]);
    await transitionTicket(ctx, source.number, { action: "undo_merge" }, 2);
    expect(await resolved()).toEqual([2, 2]);
  });
});

describe("the ticket that goes on", () => {
  it("shows what was filed, said and sent on those merged into it, to whoever may see them", async () => {
    const [deep, source, survivor] = [await open(), await open(paolo.id), await open()];
    const uploadId = await makeUpload(core, paolo);
    await addComment(ctxOf(core, paolo, NOW), source.number, { body: "Me too.", uploadIds: [uploadId] });
    await addNote(later(1000), source.number, { body: "Same switch." });
    await addComment(later(2000), deep.number, { body: "Third floor." });
    await addComment(later(3000), survivor.number, { body: "On it." });
    await merge(deep.number, source.number);
    await merge(source.number, survivor.number);

    const { items } = await getTimeline(staff, survivor.number, { limit: 100 });
    const said = items.flatMap((item) =>
      item.kind === "change" || item.kind === "mail"
        ? []
        : [[item.of, item.kind === "note" ? item.note.body : item.comment.body]],
    );
    expect(said).toEqual([
      [source.number, "Me too."],
      [source.number, "Same switch."],
      [deep.number, "Third floor."],
      [undefined, "On it."],
    ]);
    const page = await getTicket(staff, survivor.number);
    expect(page.mergedFrom.map(({ number }) => number).sort()).toEqual([deep.number, source.number].sort());

    // Maria asked for the survivor and for the deep one, which she reaches only over Paolo's.
    const own = await getTimeline(ctxOf(core, maria, NOW), survivor.number, { limit: 100 });
    expect(JSON.stringify(own)).not.toContain("Me too.");
    expect((await getTicket(ctxOf(core, maria, NOW), survivor.number)).mergedFrom).toEqual([]);
    await addWatcher(staff, survivor.number, paolo.id);
    const follower = await getTimeline(ctxOf(core, paolo, NOW), survivor.number, { limit: 100 });
    expect(JSON.stringify(follower)).toContain("Me too.");
    expect(JSON.stringify(follower)).not.toContain("Same switch.");
  });

  it("must be there, another one, and not over", async () => {
    const [source, closed] = [
      await open(),
      await makeTicket(core, organization, { requesterId: maria.id, status: "Withdrawn" }),
    ];
    for (const into of [source.number, "TX999999", closed.number]) {
      await expect(merge(source.number, into)).rejects.toMatchObject({ errors: [{ path: "into" }] });
    }
    const elsewhere = await makeOrganization(core);
    const foreigner = await makeAccount(core, { organizationId: elsewhere.id, role: "admin" });
    const foreign = await makeTicket(core, elsewhere, { requesterId: foreigner.id });
    await expect(merge(source.number, foreign.number)).rejects.toMatchObject({ errors: [{ path: "into" }] });
    const move = transitionTicket(
      ctxOf(core, foreigner, NOW),
      source.number,
      { action: "merge", into: foreign.number },
      1,
    );
    await expect(move).rejects.toMatchObject({ code: "not_found" });
  });

  it("of two merges at once into each other, one wins, 50 rounds", async () => {
    for (let round = 0; round < 50; round += 1) {
      const [one, other] = [await open(), await open()];
      const results = await Promise.allSettled([
        transitionTicket(staff, one.number, { action: "merge", into: other.number }, 1),
        transitionTicket(staff, other.number, { action: "merge", into: one.number }, 1),
      ]);
      expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const lost = results.find((result) => result.status === "rejected");
      expect(lost?.reason).toMatchObject({ code: "ticket_merged", status: 409 });
    }
  }, 60_000);

  it("of two merges of one ticket at once, one wins, 50 rounds", async () => {
    for (let round = 0; round < 50; round += 1) {
      const [source, one, other] = [await open(), await open(), await open()];
      const results = await Promise.allSettled(
        [one, other].map(({ number: into }) => transitionTicket(staff, source.number, { action: "merge", into }, 1)),
      );
      expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const { mergedIntoId } = await prisma.ticket.findUniqueOrThrow({ where: { id: source.id } });
      const histories = await prisma.historyEntry.findMany({ where: { ticketId: { in: [one.id, other.id] } } });
      expect(histories.map(({ ticketId }) => ticketId)).toEqual([mergedIntoId]);
    }
  }, 60_000);
});

describe("the story of a merge", () => {
  it("is told on both tickets, with an event each", async () => {
    const [source, survivor] = [await open(), await open()];
    await merge(source.number, survivor.number);
    await move(staff, source.number, { action: "undo_merge" });
    const storyOf = async (id: string) => ({
      history: (await prisma.historyEntry.findMany({ where: { ticketId: id }, orderBy: { id: "asc" } })).map(
        (h) => h.action,
      ),
      events: (await prisma.outboxEvent.findMany({ where: { subjectId: id }, orderBy: { eventSeq: "asc" } })).map(
        (e) => e.type,
      ),
    });
    expect(await storyOf(source.id)).toEqual({
      history: ["merge", "undo_merge"],
      events: ["ticket.merged", "ticket.merge_undone"],
    });
    expect(await storyOf(survivor.id)).toEqual({
      history: ["merge_here", "merge_here"],
      events: ["ticket.related", "ticket.related"],
    });
    const { items } = await getTimeline(staff, source.number, { limit: 100 });
    const [first] = items;
    expect(first?.kind === "change" && first.changes).toContainEqual({
      field: "mergedInto",
      from: null,
      to: survivor.number,
    });
  });
});
