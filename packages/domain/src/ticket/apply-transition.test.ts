import { describe, expect, it } from "vitest";
import { ACTORS, FULL_INPUT, NOW, ticketFor } from "../../fixtures/lifecycle.ts";
import { COMBINED_MOVES, transitionInTurn } from "./apply-transition.ts";

const ticket = ticketFor("New", "admin");
const triage = { priority: "High", departmentId: "department-1" } as const;

describe("moves in turn", () => {
  it("approves and claims: two transitions, the second from where the first led", () => {
    const [approve, claim] = COMBINED_MOVES.approve_and_claim;
    const result = transitionInTurn(ticket, [{ action: approve, input: triage }, { action: claim }], ACTORS.admin, NOW);
    expect(result).toMatchObject({
      ok: true,
      transitions: [
        { from: "New", to: "Open", event: "ticket.opened" },
        { from: "Open", to: "In Progress", event: "ticket.claimed" },
      ],
      ticket: { status: "In Progress", assigneeId: "admin", approvedAt: NOW, priority: "High" },
    });
    expect(ticket.status).toBe("New");
  });

  it("approves and resolves", () => {
    const steps = COMBINED_MOVES.approve_and_resolve.map((action) => ({ action, input: FULL_INPUT }));
    expect(transitionInTurn(ticket, steps, ACTORS.coordinator, NOW)).toMatchObject({
      ok: true,
      ticket: { status: "Resolved", approvedAt: NOW, resolvedAt: NOW },
    });
  });

  it("refuses the whole when one of them is refused", () => {
    const steps = [
      { action: "approve", input: { ...triage, assigneeId: "coordinator" } },
      { action: "claim" },
    ] as const;
    expect(transitionInTurn(ticket, steps, ACTORS.admin, NOW)).toMatchObject({
      ok: false,
      code: "already_assigned",
      action: "claim",
      from: "New",
      allowed: ["approve", "reject", "ask", "merge"],
    });
  });
});
