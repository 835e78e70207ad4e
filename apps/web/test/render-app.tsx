import {
  checkPassword,
  countNotifications,
  getMySingleSignOn,
  getNotificationChoices,
  refresh,
  type SessionUser,
} from "@smartsupport/contracts";
import type { Role } from "@smartsupport/domain";
import type { QueryClient } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { createMemoryRouter, MemoryRouter, RouterProvider } from "react-router-dom";
import { Providers } from "../src/app/providers.tsx";
import { routes } from "../src/app/routes.tsx";
import { LapsedSession } from "../src/features/session/lapsed-session.tsx";
import { setAccessToken } from "../src/lib/api/access-token.ts";
import { createQueryClient } from "../src/lib/api/query-client.ts";
import { mock } from "./mock.ts";

/** Someone to be in a test. */
export function aUser(role: Role, change: Partial<SessionUser> = {}): SessionUser {
  const id = "0199f3a0-0000-7000-8000-000000000001";
  const names = { firstName: "Maria", lastName: "Santos", name: "Maria Santos" };
  return { id, email: "maria@example.com", role, hasPhoto: false, ...names, ...change };
}

/** Opens the app at an address, signed in as `user` or as nobody. */
export function renderApp(path: string, user: SessionUser | null = null) {
  setAccessToken(null);
  if (user) {
    localStorage.setItem("smartsupport.session", "1");
    mock(refresh, { accessToken: "token", expiresIn: 900, user });
  }
  // Asked whenever a field for a new password is left.
  mock(checkPassword, { problem: null });
  mock(countNotifications, { numbers: [] });
  mock(getNotificationChoices, { items: [] });
  mock(getMySingleSignOn, { name: null, isLinked: false });
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  const client = impatientClient();
  const view = render(
    <Providers client={client}>
      <RouterProvider router={router} />
      <LapsedSession />
    </Providers>,
  );
  return { ...view, router, client, user: userEvent.setup() };
}

/** Draws one part, with everything a page takes for granted around it. */
export function renderPart(part: ReactNode) {
  const client = impatientClient();
  const view = render(
    <Providers client={client}>
      <MemoryRouter>{part}</MemoryRouter>
    </Providers>,
  );
  return { ...view, client, user: userEvent.setup() };
}

/** The app's own cache, but a failed read fails at once. */
function impatientClient(): QueryClient {
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } });
  return client;
}
