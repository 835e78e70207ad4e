import {
  changeMyPassword,
  countTickets,
  getTicket,
  listTickets,
  login,
  refresh,
  updateTicket,
} from "@smartsupport/contracts";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, test } from "vitest";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser } from "../../../test/render-app.tsx";
import { server } from "../../../test/server.ts";
import { setAccessToken } from "./access-token.ts";
import { call } from "./call.ts";
import { onSessionLost } from "./session-lost.ts";

const grant = { accessToken: "new", expiresIn: 900, user: aUser("employee") };
const counts = { views: { mine: 1 } };

beforeEach(() => setAccessToken("old"));

test("a token that ran out is renewed once, also for calls side by side", async () => {
  const renewals = mock(refresh, grant);
  const calls = mock(countTickets, ({ headers }) =>
    headers.get("Authorization") === "Bearer new" ? counts : refusal("unauthenticated"),
  );
  const answers = await Promise.all([call(countTickets, {}), call(countTickets, {}), call(countTickets, {})]);
  expect(answers).toEqual([counts, counts, counts]);
  expect(renewals).toHaveLength(1);
  expect(calls).toHaveLength(6);
});

test("where nobody can be asked, the refusal of a session that ended is passed on", async () => {
  mock(refresh, refusal("session_ended"));
  mock(countTickets, refusal("unauthenticated"));
  let asked = 0;
  const stop = onSessionLost(() => {
    asked += 1;
    return null;
  });
  await expect(call(countTickets, {})).rejects.toMatchObject({ status: 401, code: "session_ended" });
  stop();
  expect(asked).toBe(1);
});

test("a call waits while the person signs in again, and is made again", async () => {
  mock(refresh, refusal("session_ended"));
  const calls = mock(countTickets, ({ headers }) =>
    headers.get("Authorization") === "Bearer new" ? counts : refusal("unauthenticated"),
  );
  const stop = onSessionLost(async () => {
    setAccessToken("new");
    return grant;
  });
  const answers = await Promise.all([call(countTickets, {}), call(countTickets, {})]);
  stop();
  expect(answers).toEqual([counts, counts]);
  expect(calls).toHaveLength(4);
});

test("somebody who leaves in place of signing in again ends what waited", async () => {
  mock(refresh, refusal("session_ended"));
  mock(countTickets, refusal("unauthenticated"));
  const stop = onSessionLost(() => Promise.reject(new Error("left")));
  await expect(call(countTickets, {})).rejects.toMatchObject({ code: "session_ended" });
  stop();
});

test("a refused sign-in does not try to renew", async () => {
  mock(login, refusal("wrong_credentials", { detail: "E-mail or password is wrong." }));
  await expect(call(login, { body: { email: "a@b.example", password: "x" } })).rejects.toMatchObject({
    status: 401,
    code: "wrong_credentials",
    detail: "E-mail or password is wrong.",
  });
});

test("a wrong present password does not try to renew either", async () => {
  mock(changeMyPassword, refusal("wrong_credentials", { detail: "That is not your present password." }));
  const body = { currentPassword: "wrong-words", newPassword: "new-words-here" };
  await expect(call(changeMyPassword, { body })).rejects.toMatchObject({ code: "wrong_credentials" });
});

test("fills the path, repeats list parameters, and sends the version it saw", async () => {
  const lists = mock(listTickets, { items: [], nextCursor: null });
  await call(listTickets, { query: { status: ["New", "Open"], q: "50% & more" } });
  expect(lists[0]?.query).toMatchObject({ status: ["New", "Open"], q: "50% & more" });
  const edits = mock(updateTicket, refusal("stale_version"));
  await call(updateTicket, { params: { number: "TX0001" }, body: { subject: "New words" }, ifMatch: 3 }).catch(
    () => null,
  );
  expect(edits[0]?.headers.get("If-Match")).toBe('"3"');
});

test("says in words that no answer came, and hides what a broken server says", async () => {
  server.use(http.get("*/api/v1/tickets/TX0001", () => HttpResponse.error()));
  await expect(call(getTicket, { params: { number: "TX0001" } })).rejects.toMatchObject({
    status: 0,
    detail: "The server cannot be reached. Check your connection and try again.",
  });
  mock(getTicket, refusal("internal_error", { detail: "relation tickets does not exist" }));
  await expect(call(getTicket, { params: { number: "TX0001" } })).rejects.toMatchObject({
    status: 500,
    detail: "Something went wrong on our side. Try again in a moment.",
  });
});
