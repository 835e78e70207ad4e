import { describe, expect, it } from "vitest";
import { EXTERNAL_CELLS, INTEGRATION, key, NOW, SITUATIONS } from "../../fixtures/lifecycle.ts";
import { planExternalStatus } from "./plan-external-status.ts";

const flowmatic = key("key", INTEGRATION, ["tickets:status"]);

describe("planExternalStatus, cell by cell", () => {
  it.each(Object.keys(SITUATIONS))("%s", (situation) => {
    const cells = EXTERNAL_CELLS.filter((cell) => cell.situation === situation);
    expect(cells).toHaveLength(9);
    for (const { wanted, moves } of cells) {
      const plan = planExternalStatus(SITUATIONS[cells[0]?.situation ?? "New"], wanted, flowmatic, NOW);
      expect(plan.ok ? plan.steps.map(({ transition }) => transition.action) : plan.code, wanted).toEqual(moves);
      if (plan.ok) {
        expect(plan.ticket.status).toBe(wanted);
        const again = planExternalStatus(plan.ticket, wanted, flowmatic, NOW);
        expect(again, `${wanted} again`).toMatchObject({ ok: true, steps: [] });
      }
    }
  });
});

describe("what a move from outside is made with", () => {
  it("takes the comment, trimmed", () => {
    const plan = planExternalStatus(SITUATIONS["Open, unassigned"], "Resolved", flowmatic, NOW, " Cable replaced. ");
    expect(plan).toMatchObject({ ok: true, steps: [{ input: { note: "Cable replaced." } }] });
  });

  it.each([undefined, null, "  "])("names the integration when the comment is %j", (comment) => {
    const plan = planExternalStatus(SITUATIONS["Open, unassigned"], "Pending", flowmatic, NOW, comment);
    expect(plan).toMatchObject({ ok: true, steps: [{ input: { question: "Reported by Flowmatic." } }] });
  });

  it("puts on hold for another reason, and the assignee stays", () => {
    const ticket = SITUATIONS["In Progress, assigned"];
    expect(planExternalStatus(ticket, "On Hold", flowmatic, NOW)).toMatchObject({
      ok: true,
      ticket: { holdReason: "other", returnTo: "In Progress", assigneeId: "coordinator_assignee" },
    });
  });
});

describe("refusals", () => {
  it("reopens only what its own integration resolved", () => {
    const ticket = { ...SITUATIONS["Resolved by a person an hour ago"], resolvedByIntegrationId: INTEGRATION };
    expect(planExternalStatus(ticket, "In Progress", flowmatic, NOW)).toMatchObject({ ok: true });
    const other = key("other", "integration-2", ["tickets:status"]);
    expect(planExternalStatus(ticket, "In Progress", other, NOW)).toMatchObject({
      ok: false,
      code: "illegal_transition",
      action: "reopen",
    });
  });

  it("tells a key without the scope, and knows nothing of another organization's ticket", () => {
    const reader = key("reader", INTEGRATION, ["tickets:read", "comments:write"]);
    expect(planExternalStatus(SITUATIONS["Open, unassigned"], "Open", reader, NOW)).toMatchObject({
      code: "forbidden",
      allowed: [],
    });
    const foreigner = { ...flowmatic, organizationId: "org-2" };
    expect(planExternalStatus(SITUATIONS["Open, unassigned"], "Open", foreigner, NOW)).toMatchObject({
      code: "not_found",
    });
  });

  it("says what the key may do instead", () => {
    expect(planExternalStatus(SITUATIONS["Open, unassigned"], "Closed", flowmatic, NOW)).toMatchObject({
      code: "illegal_transition",
      from: "Open",
      action: "close",
      allowed: ["ask", "claim", "hold", "resolve"],
    });
  });
});
