import { countTickets, getDesk, logout, refresh, type SessionGrant, saveDraft } from "@smartsupport/contracts";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderPart } from "../../../test/render-app.tsx";
import { getAccessToken, setAccessToken } from "../../lib/api/access-token.ts";
import { call } from "../../lib/api/call.ts";
import { NOTHING } from "../../lib/drafts/draft-content.ts";
import { DraftKeeper } from "../../lib/drafts/draft-keeper.ts";
import { readLocalCopy } from "../../lib/drafts/local-copy.ts";
import { leaveFor } from "../../lib/leave-for.ts";
import { LapsedSession } from "./lapsed-session.tsx";
import { startSession } from "./start-session.ts";
import { useSession } from "./use-session.ts";

vi.mock("../../lib/leave-for.ts", () => ({ leaveFor: vi.fn() }));

const LONG = { timeout: 5000 };
const KEY = "smartsupport.session";
const carmen = aUser("admin", { id: "0199f3a0-0000-7000-8000-00000000000c", name: "Carmen Yap" });
const rafael = aUser("coordinator", { id: "0199f3a0-0000-7000-8000-00000000000d", name: "Rafael Cruz" });
const grantOf = (user: typeof carmen): SessionGrant => ({ accessToken: user.name, expiresIn: 900, user });
const counts = { views: { mine: 1 } };

function Page() {
  const { user, enter, signOut } = useSession();
  return (
    <>
      <p>{user ? `Here: ${user.name}` : "Nobody is here"}</p>
      <button type="button" onClick={() => enter(grantOf(rafael))}>
        Rafael arrives
      </button>
      <button type="button" onClick={() => void signOut()}>
        Sign out
      </button>
      <LapsedSession />
    </>
  );
}

/** A page of Carmen's, whose token has run out a moment later. */
async function openAsCarmen() {
  setAccessToken(null);
  localStorage.setItem(KEY, "1");
  mock(refresh, grantOf(carmen));
  renderPart(<Page />);
  await screen.findByText("Here: Carmen Yap", {}, LONG);
}

beforeEach(() => vi.mocked(leaveFor).mockClear());

test("a token of somebody who signed in from another tab is not taken, and nothing is sent in their name", async () => {
  await openAsCarmen();
  mock(refresh, grantOf(rafael));
  const calls = mock(countTickets, refusal("unauthenticated"));
  const saves = mock(saveDraft, refusal("unauthenticated"));
  await expect(call(countTickets, {})).rejects.toMatchObject({ code: "session_taken" });
  const keeper = new DraftKeeper({ place: "reply:TX0100", isEmpty: () => false });
  keeper.change({ ...NOTHING, body: { words: "Carmen's words" } });
  await keeper.flush();
  keeper.stop();
  const senders = [...calls, ...saves].map(({ headers }) => headers.get("Authorization"));
  expect(senders).toEqual(["Bearer Carmen Yap", null]);
  expect(getAccessToken()).toBeNull();
  expect(readLocalCopy("reply:TX0100")?.content.body.words).toBe("Carmen's words");

  await screen.findByRole("dialog", { name: "Somebody else signed in here" }, LONG);
  expect(screen.getByText("Here: Carmen Yap")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Go on as Rafael Cruz" }));
  expect(leaveFor).toHaveBeenCalledWith("/desk");
});

test("whoever was here before and signs in again in the other tab goes on where they were", async () => {
  await openAsCarmen();
  mock(refresh, grantOf(rafael));
  mock(countTickets, ({ headers }) =>
    headers.get("Authorization") === "Bearer Carmen Yap" ? counts : refusal("unauthenticated"),
  );
  setAccessToken("run out");
  await expect(call(countTickets, {})).rejects.toMatchObject({ code: "session_taken" });
  await screen.findByRole("dialog", {}, LONG);
  mock(refresh, grantOf(carmen));
  expect(await call(countTickets, {})).toEqual(counts);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull(), LONG);
});

test("somebody else who comes back from the provider does not send what waited", async () => {
  await openAsCarmen();
  mock(getDesk, refusal("unavailable"));
  mock(refresh, refusal("session_ended"));
  const calls = mock(countTickets, refusal("unauthenticated"));
  const waiting = expect(call(countTickets, {})).rejects.toMatchObject({ code: "session_ended" });
  await screen.findByRole("dialog", { name: "Please sign in again" }, LONG);
  fireEvent.click(screen.getByText("Rafael arrives"));
  await waiting;
  await screen.findByRole("dialog", { name: "Somebody else signed in here" }, LONG);
  expect(calls).toHaveLength(1);
  expect(getAccessToken()).toBeNull();
});

/** Browsers tell the other tabs of what one wrote. */
function tellOtherTabs(newValue: string | null) {
  act(() => void dispatchEvent(new StorageEvent("storage", { key: KEY, newValue })));
}

test("a session found over by another tab leaves this page as it is; signing out there does not", async () => {
  // The other tab, when it is reloaded.
  localStorage.setItem(KEY, "1");
  mock(refresh, refusal("session_ended"));
  expect(await startSession()).toBeNull();
  const written = localStorage.getItem(KEY);
  await openAsCarmen();
  tellOtherTabs(written);
  expect(screen.getByText("Here: Carmen Yap")).toBeTruthy();
  tellOtherTabs(null);
  expect(screen.getByText("Nobody is here")).toBeTruthy();
});

test("signing out where somebody else is signed in by now forgets this tab alone", async () => {
  await openAsCarmen();
  // This tab has not heard of it yet.
  const calls = mock(logout, refusal("session_taken"));
  fireEvent.click(screen.getByText("Sign out"));
  await screen.findByText("Nobody is here", {}, LONG);
  expect(calls.map(({ query }) => query)).toEqual([{ accountId: carmen.id }]);
  // Taken away, it would sign the others out.
  expect(localStorage.getItem(KEY)).toBe("1");
  expect(getAccessToken()).toBeNull();
});

test("signing out where somebody else is known to be signed in asks for nothing", async () => {
  await openAsCarmen();
  mock(refresh, grantOf(rafael));
  mock(countTickets, refusal("unauthenticated"));
  await expect(call(countTickets, {})).rejects.toMatchObject({ code: "session_taken" });
  await screen.findByRole("dialog", { name: "Somebody else signed in here" }, LONG);
  const calls = mock(logout, undefined);
  fireEvent.click(screen.getByText("Sign out"));
  await screen.findByText("Nobody is here", {}, LONG);
  expect(calls).toEqual([]);
  expect(localStorage.getItem(KEY)).toBe("1");
});
