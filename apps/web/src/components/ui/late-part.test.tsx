import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lateDialog, latePart } from "./late-part.tsx";

const told = vi.hoisted(() => vi.fn());
vi.mock("../../lib/notify/toast.tsx", () => ({ toastRefused: told }));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Fails as often as it is told to, and comes then. */
const failing = (times: number, words: string) => {
  const load = vi.fn(async () => () => <p>{words}</p>);
  for (let time = 0; time < times; time++) load.mockRejectedValueOnce(new TypeError("Failed to fetch"));
  return load;
};

test("a part that does not come leaves the page standing, and is asked for until it does", async () => {
  const Part = latePart(failing(2, "All of it"), { meanwhile: () => <p>Words</p> });
  render(<Part />);
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(screen.getByText("Words")).toBeTruthy();
  await act(() => vi.advanceTimersByTimeAsync(3_000));
  expect(screen.getByText("All of it")).toBeTruthy();
});

test("a dialog that does not come says so, and comes when it is opened again", async () => {
  const onClose = vi.fn();
  const Part = lateDialog<{ onClose: () => void }>(failing(1, "All keys"));
  const { rerender } = render(<Part onClose={onClose} />);
  expect(document.querySelector("[role=dialog][aria-modal=true]")).not.toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(told).toHaveBeenCalledTimes(1);
  rerender(<p />);
  rerender(<Part onClose={onClose} />);
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(screen.getByText("All keys")).toBeTruthy();
});
