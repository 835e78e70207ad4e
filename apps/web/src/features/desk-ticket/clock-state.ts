import type { Ticket } from "@smartsupport/contracts";
import { spanWords } from "../../lib/time/span-words.ts";

/** The resolution clock in words and shares. `parts` fill the bar, in milliseconds. */
export type ClockState = {
  words: string;
  tone: "over" | "soon" | "calm";
  parts: { part: "ran" | "over" | "paused" | "left"; ms: number }[];
  used: string;
};

const SOON_MS = 2 * 3_600_000;

/** `readAtMs`: when the server said how much had elapsed; a running clock has gone on since. */
export function clockState(clock: NonNullable<Ticket["clock"]>, readAtMs: number, nowMs: number): ClockState {
  const sinceReadMs = clock.state === "running" ? Math.max(0, nowMs - readAtMs) : 0;
  const elapsedMs = clock.elapsedMs + sinceReadMs;
  const leftMs = clock.targetMs - elapsedMs;
  const isOver = leftMs <= 0;
  const used = `${spanWords(elapsedMs)} of ${spanWords(clock.targetMs)}`;
  const ran = { part: "ran" as const, ms: Math.min(elapsedMs, clock.targetMs) };
  const rest = isOver
    ? { part: "over" as const, ms: Math.min(-leftMs, clock.targetMs) }
    : { part: clock.state === "paused" ? ("paused" as const) : ("left" as const), ms: leftMs };
  const parts = [ran, rest].filter(({ ms }) => ms > 0);
  if (clock.state === "stopped") {
    const words = isOver ? `${spanWords(leftMs)} over the target` : "Solved within the target";
    return { words, tone: isOver ? "over" : "calm", parts, used };
  }
  const words = isOver ? `${spanWords(leftMs)} over` : `${spanWords(leftMs)} left`;
  const isSoon = clock.state === "running" && leftMs <= SOON_MS;
  return { words, tone: isOver ? "over" : isSoon ? "soon" : "calm", parts, used };
}
