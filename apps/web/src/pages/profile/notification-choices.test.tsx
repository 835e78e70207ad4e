import { changeNotificationChoices, getNotificationChoices } from "@smartsupport/contracts";
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { mock, refusal } from "../../../test/mock.ts";
import { renderPart } from "../../../test/render-app.tsx";
import { NotificationChoices } from "../../features/profile/notification-choices.tsx";

const LONG = { timeout: 8000 };

test("each kind of news is mailed as it is chosen, and a refusal takes the choice back", async () => {
  mock(getNotificationChoices, {
    items: [
      { kind: "own", mail: "at_once" },
      { kind: "watched", mail: "daily" },
    ],
  });
  const { user } = renderPart(<NotificationChoices />);
  const own = await screen.findByLabelText<HTMLSelectElement>(/Tickets you asked for/, {}, LONG);
  const watched = screen.getByLabelText<HTMLSelectElement>(/Tickets you follow/);
  expect([own.value, watched.value]).toEqual(["at_once", "daily"]);
  const calls = mock(changeNotificationChoices, {
    items: [
      { kind: "own", mail: "hourly" },
      { kind: "watched", mail: "daily" },
    ],
  });
  await user.selectOptions(own, "Once an hour");
  await waitFor(() => expect(calls[0]?.body).toEqual({ own: "hourly" }), LONG);
  expect(own.value).toBe("hourly");
  mock(changeNotificationChoices, refusal("forbidden"));
  await user.selectOptions(watched, "Never");
  await waitFor(() => expect(watched.value).toBe("daily"), LONG);
});
