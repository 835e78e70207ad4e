import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { readAnew } from "./read-anew.ts";

/** A list on the screen, whose reads are answered by hand. */
function shown() {
  const client = new QueryClient();
  const answers: ((value: string) => void)[] = [];
  const queryFn = () => new Promise<string>((resolve) => answers.push(resolve));
  const stop = new QueryObserver(client, { queryKey: ["list", {}], queryFn, staleTime: 60_000 }).subscribe(() => {});
  return { client, answers, stop, data: () => client.getQueryData(["list", {}]) };
}

test("what is on the screen is read again", async () => {
  const { client, answers, data, stop } = shown();
  answers[0]?.("before");
  await vi.waitFor(() => expect(data()).toBe("before"));
  readAnew(client, ["list"]);
  expect(answers).toHaveLength(2);
  answers[1]?.("after");
  await vi.waitFor(() => expect(data()).toBe("after"));
  stop();
});

test("a first read that may have been answered before the change is followed by another", async () => {
  const { client, answers, data, stop } = shown();
  readAnew(client, ["list"]);
  expect(answers).toHaveLength(1);
  answers[0]?.("before");
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.("after");
  await vi.waitFor(() => expect(data()).toBe("after"));
  expect(answers).toHaveLength(2);
  stop();
});
