import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { whenRead } from "./when-read.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A read that ends after so long. */
function read(client: QueryClient, name: string, afterMs: number) {
  const queryFn = () => new Promise((done) => setTimeout(() => done(name), afterMs));
  void client.fetchQuery({ queryKey: [name], queryFn });
}

test("waits for all that is being read, and for what that leads to", async () => {
  const client = new QueryClient();
  const act = vi.fn();
  whenRead(client, act);
  read(client, "list", 500);
  await vi.advanceTimersByTimeAsync(600);
  read(client, "first of the list", 500);
  await vi.advanceTimersByTimeAsync(600);
  expect(act).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(act).toHaveBeenCalledOnce();
  read(client, "later", 10);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(act).toHaveBeenCalledOnce();
});

test("waits for no answer that never comes, and not at all once it is stopped", async () => {
  const client = new QueryClient();
  read(client, "lost", 60_000);
  const [act, stopped] = [vi.fn(), vi.fn()];
  whenRead(client, act);
  whenRead(client, stopped)();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(act).toHaveBeenCalledOnce();
  expect(stopped).not.toHaveBeenCalled();
});
