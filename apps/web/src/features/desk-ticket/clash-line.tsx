import { IconUsers } from "@tabler/icons-react";
import { Icon } from "../../components/ui/icon.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import styles from "./clash-line.module.css";
import type { Clash } from "./use-reply-clash.ts";

type Props = { clashes: readonly Clash[]; isStopped: boolean };

/** Above the words: who else answers, or has just answered. Louder once a send was held back for it. */
export function ClashLine({ clashes, isStopped }: Props) {
  return (
    <div role={isStopped ? "alert" : "status"} className={styles.region}>
      {clashes.length > 0 && (
        <p className={styles.line} data-stopped={isStopped || undefined}>
          <Icon of={IconUsers} />
          <span>
            {clashes.map((clash) => (
              <span key={clash.key} className={styles.one}>
                <Words clash={clash} />
              </span>
            ))}
            {isStopped && (
              <span className={styles.one}>Nothing was sent yet: send again if yours is still needed.</span>
            )}
          </span>
        </p>
      )}
    </div>
  );
}

function Words({ clash }: { clash: Clash }) {
  const name = clash.name.split(" ")[0];
  if (clash.kind === "answering") return <>{name} is answering too.</>;
  return (
    <>
      {name} answered <RelativeTime at={clash.at} />: read it first.
    </>
  );
}
