import { DEFAULT_STATUS_WORDS, type Status } from "@smartsupport/domain";
import { EXTERNAL_CELLS, NOW } from "@smartsupport/domain/fixtures";
import { makeFixtureDesk, makeKey, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import type { Ctx } from "../context.ts";
import { reportTicketStatus } from "./report-ticket-status.ts";

const core = await openTestCore();
const { prisma } = core.database;
const desk = await makeFixtureDesk(core);
afterAll(() => core.close());

const report = (ctx: Ctx, number: string, status: string, comment?: string) =>
  reportTicketStatus(ctx, { ticket_number: number, status, comment });
const key = desk.ctxOf("key");
const situations = [...new Set(EXTERNAL_CELLS.map(({ situation }) => situation))];

describe.each(situations)("%s", (situation) => {
  it("goes where the table says, and the same call twice ends the same", async () => {
    for (const { wanted, moves } of EXTERNAL_CELLS.filter((cell) => cell.situation === situation)) {
      const { id, number } = await desk.ticketIn(situation, "key");
      const call = () => report(key, number, wanted, "Cable replaced.");
      if (moves === "illegal_transition") {
        await expect(call(), wanted).rejects.toMatchObject({ code: "illegal_transition" });
        expect(await prisma.historyEntry.count({ where: { ticketId: id } })).toBe(0);
        continue;
      }
      expect(await call(), wanted).toEqual({ ticket_number: number, status: wanted, changed: moves.length > 0 });
      expect(await call(), wanted).toEqual({ ticket_number: number, status: wanted, changed: false });
      const history = await prisma.historyEntry.findMany({ where: { ticketId: id }, orderBy: { id: "asc" } });
      expect(history.map(({ action }) => action)).toEqual(moves);
      const events = await prisma.outboxEvent.findMany({ where: { subjectId: id }, orderBy: { eventSeq: "asc" } });
      expect(events.map(({ eventSeq }) => eventSeq)).toEqual(moves.map((_, index) => index + 1));
      const comments = await prisma.comment.findMany({ where: { ticketId: id } });
      expect(comments.map(({ body, integrationId }) => [body, integrationId])).toEqual(
        moves.length > 0 ? [["Cable replaced.", desk.idOf("key")]] : [],
      );
    }
  });
});

describe("the words of an outside system", () => {
  it.each([
    ["Pending", "question"],
    ["On Hold", "hold"],
    ["Resolved", "resolution"],
    ["In Progress", "comment"],
  ])("on the way to %s become a %s", async (status, kind) => {
    const { id, number } = await desk.ticketIn("Open, unassigned", "key");
    await report(key, number, status, "  Waiting for the vendor.  ");
    const [comment, ...rest] = await prisma.comment.findMany({ where: { ticketId: id } });
    expect(comment).toMatchObject({ kind, body: "Waiting for the vendor.", accountId: null });
    expect(rest).toEqual([]);
    expect(await prisma.ticket.findUniqueOrThrow({ where: { id } })).toMatchObject({ firstRespondedAt: NOW });
  });

  it("are made up only where a move cannot do without", async () => {
    const { id, number } = await desk.ticketIn("Open, unassigned", "key");
    await report(key, number, "processing");
    expect(await prisma.comment.count({ where: { ticketId: id } })).toBe(0);
    await report(key, number, "COMPLETED");
    expect(await prisma.comment.findMany({ where: { ticketId: id } })).toMatchObject([
      { kind: "resolution", body: expect.stringContaining("Reported by ") },
    ]);
  });

  it("for statuses are its own first, then those that all know", async () => {
    const statusMap: Record<string, Status> = { erledigt: "Resolved", done: "On Hold" };
    const own = await makeKey(core, desk.organization.id, { scopes: ["tickets:status"], statusMap });
    const ctx = { core, actor: own, now: NOW };
    const ticket = () => desk.ticketIn("Open, unassigned", "key");
    expect(await report(ctx, (await ticket()).number, " ERLEDIGT ")).toMatchObject({ status: "Resolved" });
    expect(await report(ctx, (await ticket()).number, "Done")).toMatchObject({ status: "On Hold" });
    expect(await report(ctx, (await ticket()).number, "on_process")).toMatchObject({ status: "In Progress" });
    await expect(report(ctx, (await ticket()).number, "kaput")).rejects.toMatchObject({ code: "unknown_status_word" });
    expect(Object.keys(DEFAULT_STATUS_WORDS).map((word) => word.toLowerCase())).not.toContain("kaput");
  });
});

describe("who may report", () => {
  it.each(["requester", "coordinator", "admin", "key_without_scope"] as const)("not %s", async (actor) => {
    const { number } = await desk.ticketIn("Open, unassigned", actor);
    await expect(report(desk.ctxOf(actor), number, "Resolved")).rejects.toMatchObject({ code: "forbidden" });
  });

  it("not a key of another organization, to which there is no such ticket", async () => {
    const { number } = await desk.ticketIn("Open, unassigned", "key");
    const foreign = await makeKey(core, desk.ctxOf("foreigner").actor.organizationId);
    await expect(report({ core, actor: foreign, now: NOW }, number, "Resolved")).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
