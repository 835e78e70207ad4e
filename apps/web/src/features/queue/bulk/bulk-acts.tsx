import { Portal } from "@mantine/core";
import type { PersonRef } from "@smartsupport/contracts";
import { lazy, Suspense, useState } from "react";
import { usePageActs } from "../../../lib/keys/use-page-act.ts";
import { useIsPhone } from "../../../lib/use-is-narrow.ts";
import type { Selection } from "../use-selection.ts";
import type { OpenAct } from "./open-act.ts";
import { useBulk } from "./use-bulk.ts";

// Fetched when it is first wanted.
const BulkBar = lazy(async () => ({ default: (await import("./bulk-bar.tsx")).BulkBar }));
const ResultsDialog = lazy(async () => ({ default: (await import("./results-dialog.tsx")).ResultsDialog }));
const ActDialog = lazy(async () => ({ default: (await import("./act-dialog.tsx")).ActDialog }));

/** What each key, and each line of the palette, begins. */
const actsOf = (begin: (act: OpenAct) => void) => ({
  "queue.assign": () => begin("assign"),
  "queue.status": () => begin("status"),
  "queue.priority": () => begin("priority"),
  "queue.tag": () => begin("tag"),
  "queue.hold": () => begin("hold"),
  "queue.resolve": () => begin("resolve"),
  "queue.department": () => begin("department"),
  "queue.category": () => begin("category"),
  "queue.merge": () => begin("merge"),
});

type Props = {
  me: PersonRef;
  selection: Selection;
  /** Without a selection the keys act on this one. */
  current: string | null;
  /** Chooses all that match; left out when all of them are here. */
  onAll?: () => void;
};

/** The bar and the keys that act on the chosen tickets, or on the one in hand. */
export function BulkActs({ me, selection, current, onAll }: Props) {
  const { run, undo, progress, result, closeResult } = useBulk();
  const [open, setOpen] = useState<OpenAct | null>(null);
  const { chosen, clear } = selection;
  const isPhone = useIsPhone();
  const [isWanted, setIsWanted] = useState(false);
  const numbers = chosen.size > 0 ? [...chosen] : current === null ? [] : [current];
  const begin = (act: OpenAct) => {
    setIsWanted(true);
    setOpen(act);
  };
  const take = () => {
    setIsWanted(true);
    void run(numbers, { kind: "take" }, { assignee: me });
  };
  usePageActs(numbers.length > 0 && progress === null ? { ...actsOf(begin), "queue.take": take } : {});
  const done = progress && progress.total - progress.counts[progress.state === "running" ? "waiting" : "changed"];
  const bar = (
    <Suspense>
      <BulkBar
        count={chosen.size}
        onAct={begin}
        onTake={take}
        onClear={clear}
        onAll={onAll}
        progress={progress && { done: done ?? 0, total: progress.total }}
      />
    </Suspense>
  );
  return (
    <>
      {/* On a phone it takes the thumb bar's place, which stands outside of the page's own plane. */}
      {(chosen.size > 0 || progress) && (isPhone ? <Portal>{bar}</Portal> : bar)}
      <Suspense>
        {isWanted && (
          <ActDialog
            open={open}
            numbers={numbers}
            me={me}
            onOpen={setOpen}
            onClose={() => setOpen(null)}
            onRun={(among, act, naming) => void run(among, act, naming)}
          />
        )}
        {isWanted && <ResultsDialog result={result} onUndo={(one) => void undo(one)} onClose={closeResult} />}
      </Suspense>
    </>
  );
}
