import { listAnnouncements } from "@smartsupport/contracts";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { fetchCarrier } from "../src/lib/api/send.ts";
import { forgetKeepers } from "../src/lib/drafts/keepers.ts";
import "./browser-gaps.ts";
import { mockDrafts } from "./drafts.ts";
import { breaches, mock } from "./mock.ts";
import { server } from "./server.ts";

// Pages load when first wanted, which takes a busy machine more than the usual second.
configure({ asyncUtilTimeout: 15_000 });

const unmocked: string[] = [];

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  server.events.on("request:unhandled", ({ request }) => {
    unmocked.push(`${request.method} ${new URL(request.url).pathname}`);
  });
});

// Else calls would wait for it, and some outlive a short test.
beforeAll(async () => void (await fetchCarrier()));
// Wherever somebody writes, the desk keeps what they write.
beforeEach(() => void mockDrafts());
// Every home asks for news.
beforeEach(() => void mock(listAnnouncements, { items: [] }));

afterEach(() => {
  forgetKeepers();
  cleanup();
  server.resetHandlers();
  localStorage.clear();
  document.body.replaceChildren();
  // A request that no mock answers fails the test, even where the page hides its error.
  expect(unmocked.splice(0), "requests without a mock").toEqual([]);
  expect(breaches.splice(0), "requests or answers against the contract").toEqual([]);
});

afterAll(() => server.close());
