import { getDesk, refresh } from "@smartsupport/contracts";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderPart } from "../../../test/render-app.tsx";
import { LapsedProvider } from "./lapsed-provider.tsx";
import { type Session, SessionContext } from "./session-context.ts";

const LONG = { timeout: 5000 };

test("whoever comes by the provider signs in again in another tab, and this page goes on", async () => {
  mock(getDesk, {
    organizationName: "Meridian Freight",
    departments: [],
    companyIdPattern: "^MA\\d{4}$",
    companyIdHint: "MA and four digits",
    emailDomains: [],
    currency: "PHP",
    singleSignOn: { name: "Microsoft", arePasswordsOff: true },
    demo: null,
  });
  const enter = vi.fn();
  const session = { status: "lapsed", user: aUser("employee"), enter } as unknown as Session;
  renderPart(
    <SessionContext value={session}>
      <LapsedProvider />
    </SessionContext>,
  );
  const link = await screen.findByRole("link", { name: "Sign in with Microsoft in another tab" }, LONG);
  expect(link.getAttribute("target")).toBe("_blank");
  link.addEventListener("click", (event) => event.preventDefault());
  fireEvent.click(link);
  await screen.findByRole("link", { name: "Come back here when you are signed in" }, LONG);
  // Too early: nobody is signed in yet, and the page keeps waiting.
  const early = mock(refresh, refusal("session_ended"));
  fireEvent.focus(window);
  await waitFor(() => expect(early).toHaveLength(1), LONG);
  const grant = { accessToken: "token", expiresIn: 900, user: aUser("employee") };
  mock(refresh, grant);
  fireEvent.focus(window);
  await waitFor(() => expect(enter).toHaveBeenCalledWith(grant), LONG);
});
