import { Button } from "@mantine/core";
import type { Ticket } from "@smartsupport/contracts";
import { IconArrowBackUp, IconCheck } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { Icon } from "../ui/icon.tsx";
import { ConfirmForm } from "./confirm-form.tsx";
import { ReopenForm } from "./reopen-form.tsx";
import styles from "./solved-question.module.css";

type Props = { ticket: Ticket; children: ReactNode };

/** "Is it solved?" with the two answers, each unfolding what it asks for. Shows only what the reader may do now. */
export function SolvedQuestion({ ticket, children }: Props) {
  const [answer, setAnswer] = useState<"yes" | "no" | null>(null);
  const mayClose = ticket.availableActions.includes("close");
  const mayReopen = ticket.availableActions.includes("reopen");
  const toggle = (wanted: "yes" | "no") => setAnswer((now) => (now === wanted ? null : wanted));
  return (
    <div>
      <div className={styles.question}>
        <div className={styles.said}>{children}</div>
        {mayReopen && (
          <Button
            variant="subtle"
            size="xs"
            aria-expanded={answer === "no"}
            leftSection={<Icon of={IconArrowBackUp} />}
            onClick={() => toggle("no")}
          >
            {mayClose ? "No, reopen" : "Reopen"}
          </Button>
        )}
        {mayClose && (
          <Button
            variant="default"
            size="xs"
            aria-expanded={answer === "yes"}
            leftSection={<Icon of={IconCheck} />}
            onClick={() => toggle("yes")}
          >
            Yes, solved
          </Button>
        )}
      </div>
      {answer === "yes" && mayClose && <ConfirmForm ticket={ticket} onCancel={() => setAnswer(null)} />}
      {answer === "no" && mayReopen && <ReopenForm ticket={ticket} onCancel={() => setAnswer(null)} />}
    </div>
  );
}
