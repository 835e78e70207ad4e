import type { Outcome } from "../../handler.ts";
import type { Answer } from "./post.ts";

const MAY_PASS = new Set([408, 429]);

/** 2xx is delivered; 408, 429, 5xx and a broken connection may pass; whatever else is final. */
export function judgeAnswer(answer: Answer, now: Date): Outcome {
  if (answer.kind === "refused") return { kind: "failed", isFinal: true, error: answer.error };
  if (answer.kind === "unreachable") return { kind: "failed", isFinal: false, error: answer.error };
  const { statusCode, excerpt, retryAfter } = answer;
  if (statusCode >= 200 && statusCode < 300) return { kind: "delivered", statusCode };
  const isRedirect = statusCode >= 300 && statusCode < 400;
  return {
    kind: "failed",
    statusCode,
    isFinal: !(MAY_PASS.has(statusCode) || statusCode >= 500),
    error: isRedirect
      ? `Answered ${statusCode}: it sends elsewhere, which is not followed.`
      : `Answered ${statusCode}${excerpt === "" ? "." : `: ${excerpt}`}`,
    retryAfterMs: readRetryAfter(retryAfter, now),
  };
}

/** Seconds or an HTTP date, as milliseconds from now; undefined for anything else. */
function readRetryAfter(value: string | null, now: Date): number | undefined {
  if (value === null) return undefined;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000;
  const atMs = /^[A-Z][a-z]{2}/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - now.getTime());
}
