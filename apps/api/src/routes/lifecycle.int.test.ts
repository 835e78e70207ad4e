import { getTicket, type TransitionBody, transitionTicket } from "@smartsupport/contracts";
import { toStoredStatus } from "@smartsupport/database";
import { ACTIONS, type Action } from "@smartsupport/domain";
import {
  DEPARTMENT,
  type Expected,
  FIXTURE_ACTORS,
  type FixtureActor,
  LIFECYCLE_CELLS,
  NOW,
  SITUATIONS,
  type Situation,
} from "@smartsupport/domain/fixtures";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { makeLifecycleWorld } from "../../test/lifecycle-world.ts";
import { openTestApi } from "../../test/open-test-api.ts";

// The fixture's situations lie so many hours before its present: the API must live in that present.
vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
const api = await openTestApi();
const callers = FIXTURE_ACTORS.filter((actor) => actor !== "clock");
const world = await makeLifecycleWorld(api, callers);
const cells = new Map<Situation, typeof LIFECYCLE_CELLS>(
  Object.keys(SITUATIONS).map((name) => [
    name as Situation,
    LIFECYCLE_CELLS.filter(({ situation }) => situation === name),
  ]),
);
beforeAll(() => expect(cells.size).toBe(Object.keys(SITUATIONS).length));
afterAll(() => api.close());

const STATUS_OF = { forbidden: 403, not_found: 404, illegal_transition: 409, already_assigned: 409 } as const;

describe.each(Object.keys(SITUATIONS) as Situation[])("%s", (situation) => {
  it("lets each actor do what the table says, and nothing else", async () => {
    const surprises = await Promise.all(callers.map((actor) => tryAll(situation, actor)));
    expect(surprises.flat()).toEqual([]);
  });

  it("offers each actor what the table says", async () => {
    for (const actor of callers) {
      await world.set(situation, actor);
      const answer = await api.client.call(getTicket, call(actor));
      const expected = expectedOf(situation, actor);
      if (Object.values(expected).every((cell) => "refused" in cell && cell.refused === "not_found")) {
        expect(answer.status, actor).toBe(404);
      } else {
        expect(answer.body.availableActions, actor).toEqual(ACTIONS.filter((action) => "to" in expected[action]));
      }
    }
  });
});

it("reaches every cell but the clock's", () => {
  expect(LIFECYCLE_CELLS.length).toBe(Object.keys(SITUATIONS).length * ACTIONS.length * FIXTURE_ACTORS.length);
});

async function tryAll(situation: Situation, actor: FixtureActor): Promise<string[]> {
  const surprises: string[] = [];
  const expected = expectedOf(situation, actor);
  let mustSet = true;
  for (const action of ACTIONS) {
    if (mustSet) await world.set(situation, actor);
    const { rows } = await api.core.database.pool.query(
      "SELECT version FROM ticket WHERE number = $1 AND subject = $2",
      [world.numberFor(actor), actor],
    );
    const answer = await api.client.call(transitionTicket, {
      ...call(actor),
      body: bodyOf(action),
      ifMatch: rows[0].version,
    });
    const cell = expected[action];
    const happened =
      answer.status < 400 ? `to ${await world.statusFor(actor)}` : `${answer.status} ${answer.problem.code}`;
    const wanted = "to" in cell ? `to ${toStoredStatus(cell.to)}` : `${STATUS_OF[cell.refused]} ${cell.refused}`;
    if (happened !== wanted) surprises.push(`${actor}, ${action}: ${happened}, and the table says ${wanted}`);
    mustSet = answer.status < 400;
  }
  return surprises;
}

function call(actor: FixtureActor) {
  return { params: { number: world.numberFor(actor) }, token: world.tokens.get(actor) };
}

function expectedOf(situation: Situation, actor: FixtureActor): Record<Action, Expected> {
  const row = (cells.get(situation) ?? []).filter((cell) => cell.actor === actor);
  return Object.fromEntries(row.map(({ action, expected }) => [action, expected])) as Record<Action, Expected>;
}

/** Every move with all that it could ask for. */
function bodyOf(action: Action): TransitionBody {
  const [assigneeId, departmentId] = [world.idOf("coordinator_assignee"), world.idOf(DEPARTMENT)];
  const words = "The third floor.";
  const bodies: { [A in Action]: Extract<TransitionBody, { action: A }> } = {
    approve: { action: "approve", priority: "High", departmentId, assigneeId },
    reject: { action: "reject", reason: words },
    ask: { action: "ask", question: words },
    answer: { action: "answer", answer: words },
    claim: { action: "claim" },
    assign: { action: "assign", assigneeId },
    hold: { action: "hold", reason: "part" },
    resume: { action: "resume" },
    resolve: { action: "resolve", note: words },
    close: { action: "close", rating: 5, reason: words },
    reopen: { action: "reopen", comment: words },
    withdraw: { action: "withdraw", reason: words },
    undo_reject: { action: "undo_reject" },
    follow_up: { action: "follow_up", subject: words, description: words },
    merge: { action: "merge", into: world.otherNumber },
    undo_merge: { action: "undo_merge" },
  };
  return bodies[action];
}
