import { openDatabase } from "@smartsupport/database";
import type { EventType } from "@smartsupport/domain";
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
import { addComment } from "../comments/add-comment.ts";
import { addNote } from "../comments/add-note.ts";
import type { Ctx } from "../context.ts";
import { createTicket } from "./create-ticket.ts";
import { reportTicketStatus } from "./report-ticket-status.ts";
import { closeResolvedTickets, resumeDueTickets } from "./run-clock.ts";
import { transitionTicket } from "./transition-ticket.ts";
import { updateTicket } from "./update-ticket.ts";

const core = await openTestCore();
const ownersDatabase = openDatabase({ url: core.ownerUrl, poolSize: 2 });
const owner = ownersDatabase.pool;
const organization = await makeOrganization(core);
const { id: organizationId, departmentId, categoryId } = organization;
const maria = await makeAccount(core, { organizationId });
const rafael = await makeAccount(core, { organizationId, role: "coordinator" });
const key = await makeKey(core, organizationId);
afterAll(async () => {
  await ownersDatabase.close();
  await core.close();
});

const NOW = new Date("2026-11-21T02:00:00.000Z");
const LONG_AGO = new Date("2026-11-01T02:00:00.000Z");
const requester = ctxOf(core, maria, NOW);
const staff = ctxOf(core, rafael, NOW);
const machine = (actor: Ctx["actor"]): Ctx => ({ core, now: NOW, actor });
const clock = machine({ kind: "clock", organizationId });
const approved = { approvedAt: LONG_AGO, priority: "High", departmentId } as const;
const make = async (given = {}) =>
  (await makeTicket(core, organization, { requesterId: maria.id, createdAt: LONG_AGO, ...given })).number;
const approve = { action: "approve", priority: "High", departmentId } as const;

/** Each command, made ready to run, and the events that it must leave. */
const COMMANDS: Record<string, { ready: () => Promise<() => Promise<unknown>>; events: EventType[] }> = {
  createTicket: {
    ready: async () => () => createTicket(requester, { subject: "x", description: "", categoryId }),
    events: ["ticket.created"],
  },
  "createTicket with files": {
    ready: async () => {
      const uploadIds = [await makeUpload(core, maria)];
      return () => createTicket(requester, { subject: "x", description: "", categoryId, uploadIds });
    },
    events: ["ticket.created"],
  },
  "approve and claim": {
    ready: async () => {
      const number = await make();
      return () => transitionTicket(staff, number, { ...approve, next: "claim" }, 1);
    },
    events: ["ticket.opened", "ticket.claimed"],
  },
  ask: {
    ready: async () => {
      const [number, upload] = [await make(), await makeUpload(core, rafael)];
      return () => transitionTicket(staff, number, { action: "ask", question: "?", uploadIds: [upload] }, 1);
    },
    events: ["ticket.asked"],
  },
  undo_reject: {
    ready: async () => {
      const number = await make({ status: "Rejected", rejectedAt: NOW, statusBeforeReject: "New" });
      return () => transitionTicket(staff, number, { action: "undo_reject" }, 1);
    },
    events: ["ticket.reject_undone"],
  },
  follow_up: {
    ready: async () => {
      const number = await make({ status: "Withdrawn" });
      return () => transitionTicket(requester, number, { action: "follow_up", subject: "x", description: "y" }, 1);
    },
    events: ["ticket.created"],
  },
  updateTicket: {
    ready: async () => {
      const number = await make();
      return () => updateTicket(requester, number, { subject: "Another" }, 1);
    },
    events: ["ticket.edited"],
  },
  addComment: {
    ready: async () => {
      const number = await make();
      return () => addComment(staff, number, { body: "Hello" });
    },
    events: ["ticket.commented"],
  },
  "addComment as the answer": {
    ready: async () => {
      const number = await make({ status: "Pending", returnTo: "New" });
      return () => addComment(requester, number, { body: "Hello" });
    },
    events: ["ticket.answered"],
  },
  addNote: {
    ready: async () => {
      const number = await make();
      return () => addNote(staff, number, { body: "Hello" });
    },
    events: ["ticket.noted"],
  },
  reportTicketStatus: {
    ready: async () => {
      const ticket_number = await make({ ...approved, status: "Pending", returnTo: "Open" });
      return () => reportTicketStatus(machine(key), { ticket_number, status: "On Process", comment: "Started." });
    },
    events: ["ticket.answered", "ticket.claimed"],
  },
  closeResolvedTickets: {
    ready: async () => {
      await make({ ...approved, status: "Resolved", resolvedAt: LONG_AGO });
      return () => closeResolvedTickets(clock);
    },
    events: ["ticket.closed"],
  },
  resumeDueTickets: {
    ready: async () => {
      await make({ ...approved, status: "On Hold", returnTo: "Open", holdReason: "date", resumeAt: LONG_AGO });
      return () => resumeDueTickets(clock);
    },
    events: ["ticket.resumed"],
  },
};

const TABLES = ["ticket", "comment", "note", "history_entry", "ticket_clock_interval", "ticket_link", "attachment"];

/** Every row of what commands write. */
async function everything(): Promise<unknown> {
  const tables = [...TABLES, "ticket_counter", "outbox_event", "audit_entry"];
  return Promise.all(
    tables.map(async (table) => (await owner.query(`SELECT md5(t::text) AS row FROM ${table} t ORDER BY 1`)).rows),
  );
}

async function typesAfter(seen: ReadonlySet<string>): Promise<{ type: string; transaction: string }[]> {
  const { rows } = await owner.query("SELECT id, type, xmin::text AS transaction FROM outbox_event ORDER BY id");
  return rows.filter(({ id }) => !seen.has(id));
}

describe.each(Object.entries(COMMANDS))("%s", (_name, { ready, events }) => {
  it("leaves its events, written in the transaction that wrote the rest", async () => {
    const run = await ready();
    const { rows } = await owner.query("SELECT id FROM outbox_event");
    await run();
    const left = await typesAfter(new Set(rows.map(({ id }) => id)));
    expect(left.map(({ type }) => type)).toEqual(events);
    const [{ transaction } = { transaction: "" }] = left;
    expect(left.every((event) => event.transaction === transaction)).toBe(true);
    const touched = await owner.query("SELECT 1 FROM ticket WHERE xmin::text = $1", [transaction]);
    expect(touched.rowCount).toBe(1);
  });

  it("leaves nothing at all when its event cannot be written", async () => {
    const run = await ready();
    const before = await everything();
    await owner.query(`
      CREATE FUNCTION refuse_event() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no events today'; END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON outbox_event FOR EACH ROW EXECUTE FUNCTION refuse_event()`);
    try {
      await expect(run()).rejects.toThrow("no events today");
    } finally {
      await owner.query("DROP TRIGGER refuse ON outbox_event; DROP FUNCTION refuse_event()");
    }
    expect(await everything()).toEqual(before);
    // So that the next command of the clock does not find this one's ticket.
    await run();
  });
});

describe("the events of one ticket", () => {
  it("are counted without a gap, however many commands come at once", async () => {
    const number = await make();
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        index % 2 === 0 ? addComment(staff, number, { body: "a" }) : addNote(staff, number, { body: "b" }),
      ),
    );
    const { rows } = await owner.query(
      "SELECT event_seq FROM outbox_event WHERE payload ->> 'number' = $1 ORDER BY event_seq",
      [number],
    );
    expect(rows.map(({ event_seq }) => event_seq)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });
});
