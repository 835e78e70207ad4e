import { Button } from "@mantine/core";
import { type Erasure, getAccountErasure } from "@smartsupport/contracts";
import { ErrorState } from "../../components/ui/error-state.tsx";
import formStyles from "../../components/ui/form.module.css";
import { ProgressBar } from "../../components/ui/progress-bar.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { exactTime } from "../../lib/time/relative-time.ts";
import eraseStyles from "./erase.module.css";

const LOOK_AGAIN_MS = 1_000;

/** How far the erasing of a person is. It goes on by itself, whether or not somebody looks. */
export function ErasureProgress({ id, onClose }: { id: string; onClose: () => void }) {
  const erasure = useOperationQuery(
    getAccountErasure,
    { params: { id } },
    { refetchInterval: ({ state }) => (state.data?.state === "done" ? false : LOOK_AGAIN_MS) },
  );
  const { data } = erasure;
  return (
    <div className={formStyles.form}>
      {erasure.error && !data && (
        <ErrorState
          title="It is not known how far this is."
          problem={erasure.error}
          retry={() => void erasure.refetch()}
        />
      )}
      {erasure.isPending && <SkeletonText lines={3} label="Looking how far this is" />}
      {data && <Progress erasure={data} />}
      <div className={formStyles.sheetActions}>
        <Button data-autofocus variant="default" onClick={onClose}>
          Close
        </Button>
      </div>
    </div>
  );
}

function Progress({ erasure }: { erasure: Erasure }) {
  const { state, done, total, reason, finishedAt } = erasure;
  return (
    <div className={eraseStyles.words}>
      <ProgressBar label="Erased so far" max={total} value={done} />
      <p role="status">
        {state === "done"
          ? `Erased${finishedAt ? `, ${exactTime(finishedAt)}` : ""}. Nothing here names this person any more.`
          : `Step ${Math.min(done + 1, total)} of ${total}. Everything is gone through twice, a minute apart, so that nothing under way is missed.`}
      </p>
      {state === "running" && <p>You may close this: it goes on by itself.</p>}
      <p>{`Why: ${reason}`}</p>
    </div>
  );
}
