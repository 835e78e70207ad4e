import { LIVE_CLOSE, refresh } from "@smartsupport/contracts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { mock } from "../../../test/mock.ts";
import { aUser } from "../../../test/render-app.tsx";
import { setAccessToken } from "../api/access-token.ts";
import { type LiveLine, openLive } from "./open-live.ts";

class FakeSocket {
  static all: FakeSocket[] = [];
  sent: string[] = [];
  onopen: () => void = () => {};
  onmessage: (event: { data: string }) => void = () => {};
  onclose: (event: { code: number }) => void = () => {};
  readonly url: string;

  constructor(url: string) {
    this.url = url;
    FakeSocket.all.push(this);
  }
  send(frame: string): void {
    this.sent.push(frame);
  }
  close(): void {
    this.onclose({ code: 1000 });
  }
  hears(message: unknown): void {
    this.onmessage({ data: JSON.stringify(message) });
  }
}

const latest = () => FakeSocket.all.at(-1) as FakeSocket;
const listener = { onMessage: vi.fn(), onReady: vi.fn(), onLost: vi.fn(), onReturn: vi.fn() };
let line: LiveLine;

beforeEach(() => {
  FakeSocket.all = [];
  vi.stubGlobal("WebSocket", FakeSocket);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  setAccessToken("first");
  for (const heard of Object.values(listener)) heard.mockClear();
  line = openLive(listener);
});

afterEach(() => {
  line.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("says hello with the token and passes on which ticket changed", () => {
  latest().onopen();
  expect(latest().sent.map((frame) => JSON.parse(frame))).toEqual([
    { accessToken: "first", readingForMs: expect.any(Number) },
  ]);
  latest().hears({ kind: "ready" });
  latest().hears({ kind: "ticket", number: "TX0007", version: 3 });
  latest().hears({ kind: "something newer" });
  expect(listener.onMessage.mock.calls).toEqual([[{ kind: "ticket", number: "TX0007", version: 3 }]]);
  expect(listener.onReturn).not.toHaveBeenCalled();
});

test("comes back after the line was lost, and says that something may have been missed", () => {
  latest().hears({ kind: "ready" });
  latest().onclose({ code: 1006 });
  vi.advanceTimersByTime(1_000);
  expect(FakeSocket.all).toHaveLength(2);
  latest().onopen();
  latest().hears({ kind: "ready" });
  expect(listener.onReturn).toHaveBeenCalledOnce();
  // Everything is read anew, so nothing need be told again.
  expect(JSON.parse(latest().sent[0] ?? "")).toEqual({ accessToken: "first", readingForMs: 0 });
});

test("waits longer and longer while nobody answers", () => {
  for (let failure = 0; failure < 3; failure += 1) {
    latest().onclose({ code: 1006 });
    vi.advanceTimersByTime(1_000 * 2 ** failure);
  }
  expect(FakeSocket.all).toHaveLength(4);
  latest().onclose({ code: 1006 });
  vi.advanceTimersByTime(3_900);
  expect(FakeSocket.all).toHaveLength(4);
});

test("renews a token that was refused before it tries again", async () => {
  mock(refresh, { accessToken: "second", expiresIn: 900, user: aUser("coordinator") });
  latest().onclose({ code: LIVE_CLOSE.unauthenticated });
  await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
  vi.advanceTimersByTime(1_000);
  latest().onopen();
  const hello = JSON.parse(latest().sent[0] ?? "");
  expect(hello.accessToken).toBe("second");
  // The page has read for as long as it has waited, and a little longer.
  expect(hello.readingForMs).toBeGreaterThan(1_000);
});

test("passes on who is where, and says what the page says once it is heard", () => {
  line.say({ kind: "away" });
  expect(latest().sent).toEqual([]);
  latest().hears({ kind: "ready" });
  expect(listener.onReady).toHaveBeenCalledOnce();
  line.say({ kind: "here", number: "TX0007", doing: "looking" });
  expect(latest().sent).toEqual([JSON.stringify({ kind: "here", number: "TX0007", doing: "looking" })]);
  const presence = { kind: "presence", number: "TX0007", people: [] };
  latest().hears(presence);
  expect(listener.onMessage).toHaveBeenCalledWith(presence);
});

test("asks whether anybody is there, and gives up a line that was cut without a word", () => {
  latest().hears({ kind: "ready" });
  vi.advanceTimersByTime(10_000);
  expect(latest().sent).toEqual([JSON.stringify({ kind: "ping" })]);
  latest().hears({ kind: "pong" });
  vi.advanceTimersByTime(10_000);
  expect(latest().sent).toHaveLength(2);
  vi.advanceTimersByTime(5_000);
  expect(listener.onLost).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1_000);
  expect(FakeSocket.all).toHaveLength(2);
  // What the dead line still says or does changes nothing.
  FakeSocket.all[0]?.hears({ kind: "ticket", number: "TX0007", version: 3 });
  FakeSocket.all[0]?.onclose({ code: 1006 });
  expect(listener.onMessage).not.toHaveBeenCalled();
  vi.advanceTimersByTime(900);
  expect(FakeSocket.all).toHaveLength(2);
});

test("lets go of the line when the network goes, and comes back at once with it", () => {
  latest().hears({ kind: "ready" });
  dispatchEvent(new Event("offline"));
  expect(listener.onLost).toHaveBeenCalledOnce();
  dispatchEvent(new Event("online"));
  expect(FakeSocket.all).toHaveLength(2);
  latest().hears({ kind: "ready" });
  expect(listener.onReturn).toHaveBeenCalledOnce();
});

test("catches up when the desk itself missed something", () => {
  latest().hears({ kind: "ready" });
  latest().hears({ kind: "missed" });
  expect(listener.onLost).toHaveBeenCalledOnce();
  expect(listener.onReturn).toHaveBeenCalledOnce();
  expect(FakeSocket.all).toHaveLength(1);
});

test("stays away once it was told to stop", () => {
  line.close();
  vi.advanceTimersByTime(60_000);
  expect(FakeSocket.all).toHaveLength(1);
});
