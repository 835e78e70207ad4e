import { endAccountSessions, listAccountSessions, type Session } from "@smartsupport/contracts";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { anAccount } from "../../../test/accounts.ts";
import { mock } from "../../../test/mock.ts";
import { renderPart } from "../../../test/render-app.tsx";
import { anId, hoursAgo } from "../../../test/tickets.ts";
import { AccountSessions } from "./account-sessions.tsx";

const isabel = anAccount(431, "Isabel Garcia", { status: "active" });
const session = (number: number, device: string): Session => ({
  id: anId(number),
  device,
  address: "198.51.100.7",
  startedAt: hoursAgo(3),
  lastUsedAt: hoursAgo(1),
  isCurrent: false,
});

test("an admin sees where somebody is signed in and ends it with one press", async () => {
  const items = [session(71, "Firefox on Windows"), session(72, "Safari on iOS"), session(73, "Safari on iOS")];
  mock(listAccountSessions, () => ({ items }));
  const ended = mock(endAccountSessions, () => {
    items.length = 0;
    return undefined;
  });
  const { user } = renderPart(<AccountSessions account={isabel} />);
  expect(await screen.findByText("Firefox on Windows, Safari on iOS")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "End sessions" }));
  expect(await screen.findByText("Nowhere at the moment.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "End sessions" })).toBeNull();
  expect(ended[0]?.params).toEqual({ id: isabel.id });
});
