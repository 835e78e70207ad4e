import { useEffect, useState } from "react";
import { useOthersHere } from "../../lib/live/use-others-here.ts";
import { type OthersReply, useLatestReply } from "./use-latest-reply.ts";

/** Somebody else answers the same ticket, or has just done so. */
export type Clash = { key: string } & (
  | { kind: "answering"; name: string }
  | { kind: "answered"; name: string; at: string }
);

type Options = {
  number: string;
  meId: string;
  hasWords: boolean;
  savedAt: string | null;
  /** The answer for which the desk itself has just refused the words. */
  missed: string | null;
};

/**
 * Two people who answer at once: says who else is at it from the first word on, and stops a send once for each of them. Whoever
 * sends again means it.
 */
export function useReplyClash({ number, meId, hasWords, savedAt, missed }: Options) {
  const others = useOthersHere(number);
  const latest = useLatestReply(number, meId);
  const since = useBegunAt({ hasWords, savedAt, latest });
  const [told, setTold] = useState<ReadonlySet<string>>(NOBODY);
  useEffect(() => {
    if (!hasWords) setTold(NOBODY);
  }, [hasWords]);

  const clashes: Clash[] = [];
  if (latest && since !== null && latest.at > since)
    clashes.push({ kind: "answered", key: latest.id, ...named(latest) });
  for (const { person, doing } of others) {
    if (hasWords && doing === "replying") clashes.push({ kind: "answering", key: person.id, name: person.name });
  }
  const isTold = ({ key }: Clash) => told.has(key) || key === missed;
  const isStopped = clashes.some(isTold);
  /** Whether the send must wait because there is something its sender was not told yet. */
  const stop = () => {
    const isNews = clashes.some((clash) => !isTold(clash));
    if (isNews) setTold(new Set([...told, ...clashes.map(({ key }) => key)]));
    return isNews;
  };
  return { clashes, isStopped, stop, readTo: latest === undefined ? undefined : (latest?.at ?? null) };
}

const NOBODY: ReadonlySet<string> = new Set();

function named({ name, at }: OthersReply) {
  return { name, at };
}

type Beginning = Pick<Options, "hasWords" | "savedAt"> & { latest: OthersReply | null | undefined };

/** Up to when the writer has read what others answered: a draft from before was last in hand when it was saved. */
function useBegunAt({ hasWords, savedAt, latest }: Beginning): string | null {
  const [begunAt, setBegunAt] = useState<string | null>(null);
  useEffect(() => {
    if (!hasWords) setBegunAt(null);
    else if (latest !== undefined) setBegunAt((kept) => kept ?? savedAt ?? latest?.at ?? "");
  }, [hasWords, savedAt, latest]);
  return begunAt;
}
