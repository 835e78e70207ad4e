import { type Action, availableActions } from "@smartsupport/domain";
import {
  ACTORS,
  FIXTURE_ACTORS,
  LIFECYCLE_CELLS,
  NOW,
  SITUATIONS,
  type Situation,
  ticketFor,
} from "@smartsupport/domain/fixtures";
import { screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { renderPart } from "../../../test/render-app.tsx";
import { MOVE_LABELS } from "../../components/ticket/move-labels.ts";
import { ActionBar } from "./action-bar.tsx";

const PERSONS = FIXTURE_ACTORS.filter((actor) => ACTORS[actor].kind === "person");

/** What the table written by hand lets this person do. */
function allowed(situation: Situation, actor: (typeof PERSONS)[number]): string[] {
  return LIFECYCLE_CELLS.filter(
    (cell) => cell.situation === situation && cell.actor === actor && "to" in cell.expected,
  ).map(({ action }) => MOVE_LABELS[action]);
}

describe.each(Object.keys(SITUATIONS) as Situation[])("%s", (situation) => {
  test.each(PERSONS)("offers the %s exactly the moves of the table", (actor) => {
    // The API answers with this list (see its own test against the same table).
    const actions = availableActions(ticketFor(situation, actor), ACTORS[actor], NOW);
    renderPart(<ActionBar actions={actions} onAct={() => {}} />);
    const offered = screen
      .queryAllByRole("button")
      .map((button) => button.textContent?.replace(/(Take it|Assign|Merge…)[iam]$/, "$1"));
    expect(offered.toSorted()).toEqual(allowed(situation, actor).toSorted());
  });
});

test("fills one button, the one the ticket waits for", () => {
  const actions: Action[] = ["ask", "claim", "assign", "hold", "resolve"];
  renderPart(<ActionBar actions={actions} onAct={() => {}} />);
  const filled = screen.getAllByRole("button").filter((button) => button.dataset.variant === "filled");
  expect(filled.map((button) => button.textContent)).toEqual(["Take iti"]);
});

test("a press names its move", async () => {
  const onAct = vi.fn();
  const { user } = renderPart(<ActionBar actions={["hold", "resolve"]} onAct={onAct} />);
  await user.click(screen.getByRole("button", { name: "Hold" }));
  expect(onAct).toHaveBeenCalledWith("hold");
});
