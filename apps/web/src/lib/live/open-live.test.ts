import { LIVE_CLOSE, refresh } from "@smartsupport/contracts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { mock } from "../../../test/mock.ts";
import { aUser } from "../../../test/render-app.tsx";
import { setAccessToken } from "../api/access-token.ts";
import { openLive } from "./open-live.ts";

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
const listener = { onMessage: vi.fn(), onReturn: vi.fn() };
let stop = () => {};

beforeEach(() => {
  FakeSocket.all = [];
  vi.stubGlobal("WebSocket", FakeSocket);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  setAccessToken("first");
  listener.onMessage.mockClear();
  listener.onReturn.mockClear();
  stop = openLive(listener);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("says hello with the token and passes on which ticket changed", () => {
  latest().onopen();
  expect(latest().sent).toEqual([JSON.stringify({ accessToken: "first" })]);
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
  latest().hears({ kind: "ready" });
  expect(listener.onReturn).toHaveBeenCalledOnce();
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
  expect(latest().sent).toEqual([JSON.stringify({ accessToken: "second" })]);
});

test("stays away once it was told to stop", () => {
  stop();
  vi.advanceTimersByTime(60_000);
  expect(FakeSocket.all).toHaveLength(1);
});
