import type { Operation } from "@smartsupport/contracts";
import { useRef } from "react";

/**
 * Answers the key under which one submission is safe to repeat: pressing the button again after a lost answer sends the same
 * key, other words or a success start a new one.
 */
export function useIdempotencyKey(operation: Operation) {
  const last = useRef<{ words: string; key: string } | null>(null);
  return {
    keyFor(input: { params?: unknown; body?: unknown }): string | undefined {
      if (operation.method !== "POST" || operation.access === "public") return undefined;
      if (input.body instanceof FormData) return newKey();
      const words = JSON.stringify([input.params, input.body]);
      if (last.current?.words !== words) last.current = { words, key: newKey() };
      return last.current.key;
    },
    forget() {
      last.current = null;
    },
  };
}

/** 128 random bits; `crypto.randomUUID` is missing on plain http. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
