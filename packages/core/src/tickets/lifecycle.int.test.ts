import type { TransitionBody } from "@smartsupport/contracts";
import { saveTransition } from "@smartsupport/database";
import { ACTIONS, type Action, type Transition } from "@smartsupport/domain";
import {
  ACTORS,
  type FixtureActor,
  LIFECYCLE_CELLS,
  NOW,
  SITUATIONS,
  type Situation,
} from "@smartsupport/domain/fixtures";
import { makeFixtureDesk, openTestCore, type TestTicket } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { getTicket } from "./get-ticket.ts";
import { transitionTicket } from "./transition-ticket.ts";
import { withTicket } from "./with-ticket.ts";

const core = await openTestCore();
const { prisma } = core.database;
const desk = await makeFixtureDesk(core);
afterAll(() => core.close());

/** Every action × situation × actor of the table written by hand: domain, command and database must agree. */
describe.each(Object.keys(SITUATIONS) as Situation[])("%s", (situation) => {
  it.each(ACTIONS)("%s", async (action) => {
    const cells = LIFECYCLE_CELLS.filter((cell) => cell.situation === situation && cell.action === action);
    expect(cells.length).toBe(Object.keys(ACTORS).length);
    for (const { actor, expected } of cells) {
      // Whoever is refused leaves nothing behind, so all of them may try the same ticket.
      const ticket = "refused" in expected ? await untouched(situation, actor) : await desk.ticketIn(situation, actor);
      const outcome = await tryMove(desk.ctxOf(actor), ticket.number, action);
      expect(outcome, `${actor} ${action}`).toEqual(expected);
      if ("to" in outcome) await expectTraces(ticket, action, outcome.to);
    }
  });

  it("offers, to whoever reads it, the moves that they may make", async () => {
    for (const actor of ["requester", "watcher", "coordinator", "admin", "key"] as const) {
      const { number } = await untouched(situation, actor);
      const legal = LIFECYCLE_CELLS.filter((cell) => cell.situation === situation && cell.actor === actor)
        .filter(({ expected }) => "to" in expected)
        .map(({ action }) => action);
      expect((await getTicket(desk.ctxOf(actor), number)).availableActions, actor).toEqual(legal);
    }
  });

  it("keeps no trace of those who were refused", async () => {
    const { id } = await untouched(situation, "requester");
    expect(await prisma.ticket.findUniqueOrThrow({ where: { id } })).toMatchObject({ version: 1, eventSeq: 0 });
    expect(await prisma.outboxEvent.count({ where: { subjectId: id } })).toBe(0);
    expect(await prisma.historyEntry.count({ where: { ticketId: id } })).toBe(0);
    expect(await prisma.comment.count({ where: { ticketId: id } })).toBe(0);
  });
});

describe("what writes a status", () => {
  it("takes nothing but what the domain judged", async () => {
    const { number } = await desk.ticketIn("Open, unassigned", "coordinator");
    const forged = { action: "resolve", from: "Open", to: "Resolved", changes: { status: "Resolved" }, clock: null };
    await expect(
      withTicket(desk.ctxOf("coordinator"), number, (tx, ticket) =>
        saveTransition(tx, ticket, forged as unknown as Transition, { now: NOW }),
      ),
    ).rejects.toThrow(TypeError);
  });
});

type Outcome = { to: string } | { refused: string };

async function tryMove(ctx: Ctx, number: string, action: Action): Promise<Outcome> {
  try {
    await transitionTicket(ctx, number, bodyOf(action), 1);
    const [row] = await prisma.$queryRaw<
      { to: string }[]
    >`SELECT status::text AS to FROM ticket WHERE number = ${number}`;
    return { to: row?.to ?? "" };
  } catch (error) {
    if (error instanceof CoreError) return { refused: error.code };
    throw error;
  }
}

/** A move leaves one event, one line of history and one version more; a follow-up nothing on the old ticket but its line. */
async function expectTraces({ id }: TestTicket, action: Action, to: string): Promise<void> {
  const [ticket, events, history] = await Promise.all([
    prisma.ticket.findUniqueOrThrow({ where: { id } }),
    prisma.outboxEvent.findMany({ where: { subjectId: id } }),
    prisma.historyEntry.findMany({ where: { ticketId: id } }),
  ]);
  const eventCount = action === "follow_up" ? 0 : 1;
  expect(history.map((entry) => entry.action)).toEqual([action]);
  expect(ticket).toMatchObject({ version: 1 + eventCount, eventSeq: eventCount });
  expect(events.length).toBe(eventCount);
  for (const event of events) expect(event.payload).toMatchObject({ to, action, version: 2 });
}

const kept = new Map<string, Promise<TestTicket>>();

function untouched(situation: Situation, actor: FixtureActor): Promise<TestTicket> {
  const key = `${situation} of ${actor === "coordinator_requester" ? actor : "requester"}`;
  const ticket = kept.get(key) ?? desk.ticketIn(situation, actor);
  kept.set(key, ticket);
  return ticket;
}

function bodyOf(action: Action): TransitionBody {
  switch (action) {
    case "approve":
      return { action, priority: "High", departmentId: desk.organization.departmentId };
    case "assign":
      return { action, assigneeId: desk.idOf("coordinator_assignee") };
    case "reject":
    case "withdraw":
      return { action, reason: "Filed twice." };
    case "ask":
      return { action, question: "Which floor?" };
    case "answer":
      return { action, answer: "The third." };
    case "hold":
      return { action, reason: "part" };
    case "resolve":
      return { action, note: "Replaced the cable." };
    case "close":
      return { action, rating: 5, reason: "Filed twice." };
    case "reopen":
      return { action, comment: "It is back." };
    case "follow_up":
      return { action, subject: "Again", description: "It is back." };
    case "claim":
    case "resume":
    case "undo_reject":
    case "undo_merge":
      return { action };
    case "merge":
      return { action, into: desk.other.number };
  }
}
