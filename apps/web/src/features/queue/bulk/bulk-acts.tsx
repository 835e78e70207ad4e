import { Portal } from "@mantine/core";
import type { PersonRef } from "@smartsupport/contracts";
import { lazy, Suspense, useState } from "react";
import { useIsPhone } from "../../../lib/use-is-narrow.ts";
import { usePageKey } from "../../../lib/use-page-key.ts";
import type { Selection } from "../use-selection.ts";
import { BulkBar } from "./bulk-bar.tsx";
import type { OpenAct } from "./open-act.ts";
import { useBulk } from "./use-bulk.ts";

// What asks for words and people is fetched when it is first wanted.
const ResultsDialog = lazy(async () => ({ default: (await import("./results-dialog.tsx")).ResultsDialog }));
const ActDialog = lazy(async () => ({ default: (await import("./act-dialog.tsx")).ActDialog }));

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
    if (numbers.length === 0 || progress !== null) return;
    setIsWanted(true);
    setOpen(act);
  };
  usePageKey("a", () => begin("assign"));
  usePageKey("s", () => begin("status"));
  usePageKey("p", () => begin("priority"));
  usePageKey("t", () => begin("tag"));
  usePageKey("i", () => {
    if (numbers.length === 0) return;
    setIsWanted(true);
    void run(numbers, { kind: "take" }, { assignee: me });
  });
  const done = progress && progress.total - progress.counts[progress.state === "running" ? "waiting" : "changed"];
  const bar = (
    <BulkBar
      count={chosen.size}
      onAct={begin}
      onClear={clear}
      onAll={onAll}
      progress={progress && { done: done ?? 0, total: progress.total }}
    />
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
