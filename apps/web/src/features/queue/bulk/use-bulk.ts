import {
  type BulkAct,
  type BulkChange,
  getBulkChange,
  getTicket,
  getTimeline,
  type PersonRef,
  startBulkChange,
  undoBulkChange,
} from "@smartsupport/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiProblem } from "../../../lib/api/api-problem.ts";
import { call } from "../../../lib/api/call.ts";
import { operationKey } from "../../../lib/api/operation-key.ts";
import { toastDone } from "../../../lib/notify/toast.tsx";
import { toastProblem } from "../../../lib/notify/toast-problem.ts";
import { refreshLists } from "../../../lib/tickets/refresh-tickets.ts";
import { doneWords } from "./act-words.ts";
import { foresee } from "./foresee.ts";

const ASK_AGAIN_MS = 700;

/** How an act reads: whom it names. */
export type Naming = { name?: string; assignee?: PersonRef | null };

/** Makes one change to many tickets: shows it at once, says what came of each, and takes it back when asked. */
export function useBulk() {
  const client = useQueryClient();
  /** What is being worked on in the background. */
  const [progress, setProgress] = useState<BulkChange | null>(null);
  /** What was not done, for whoever wants to know why. */
  const [result, setResult] = useState<BulkChange | null>(null);

  const finished = async (begun: BulkChange): Promise<BulkChange> => {
    let now = begun;
    while (now.state === "running" || now.state === "undoing") {
      setProgress(now);
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
      try {
        now = await call(getBulkChange, { params: { id: begun.id } });
      } catch (problem) {
        // The work goes on without this page: only an answer says what came of it.
        if (!isPassing(problem)) throw problem;
      }
    }
    setProgress(null);
    return now;
  };
  const refresh = () => {
    void client.invalidateQueries({ queryKey: operationKey(getTicket) });
    void client.invalidateQueries({ queryKey: operationKey(getTimeline) });
    refreshLists(client);
  };

  const run = async (numbers: readonly string[], change: BulkAct, { name = "", assignee = null }: Naming = {}) => {
    const takeFrom = foresee(client, numbers, change, { name, assignee });
    try {
      const done = await finished(await call(startBulkChange, { body: { numbers: [...numbers], change } }));
      const refused = done.items.filter(({ outcome }) => outcome === "refused");
      takeFrom(refused.map(({ number }) => number));
      const undoable = done.undoUntil !== null;
      if (refused.length > 0) setResult(done);
      else
        toastDone(
          doneWords(change, done, name),
          undoable ? { label: "Undo", isUndo: true, run: () => void undo(done) } : undefined,
        );
    } catch (problem) {
      takeFrom(numbers);
      setProgress(null);
      toastProblem(problem);
    } finally {
      refresh();
    }
  };

  const undo = async ({ id }: Pick<BulkChange, "id">) => {
    setResult(null);
    try {
      const undone = await finished(await call(undoBulkChange, { params: { id } }));
      const { kept, undone: back } = undone.counts;
      if (kept > 0) setResult(undone);
      else toastDone(back === 1 ? "Taken back." : `Taken back on ${back} tickets.`);
    } catch (problem) {
      setProgress(null);
      toastProblem(problem);
    } finally {
      refresh();
    }
  };
  return { run, undo, progress, result, closeResult: () => setResult(null) };
}

/** No answer, or none for now. */
function isPassing(problem: unknown): boolean {
  return problem instanceof ApiProblem && (problem.status === 0 || problem.status === 429 || problem.status >= 500);
}
