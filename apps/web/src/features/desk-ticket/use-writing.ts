import type { PresenceDoing } from "@smartsupport/domain";
import { useEffect, useState } from "react";
import type { ComposerMode } from "./use-composer.ts";

/** Whoever thinks so long over their words is still at them; later nobody can tell. */
const STILL_WRITING_MS = 30_000;

/** What the others see one do in the composer. `typed`: to be called with every key. */
export function useWriting(mode: ComposerMode, hasWords: boolean): { doing: PresenceDoing; typed: () => void } {
  const [typedAtMs, setTypedAtMs] = useState<number | null>(null);
  useEffect(() => {
    if (typedAtMs === null) return;
    const timer = setTimeout(() => setTypedAtMs(null), STILL_WRITING_MS);
    return () => clearTimeout(timer);
  }, [typedAtMs]);
  const isWriting = typedAtMs !== null && hasWords;
  const doing = isWriting ? (mode === "note" ? "noting" : "replying") : "looking";
  return { doing, typed: () => setTypedAtMs(Date.now()) };
}
