import { UnstyledButton } from "@mantine/core";
import type { getDesk, ResponseOf, SecondFactorAsked } from "@smartsupport/contracts";
import type { Role } from "@smartsupport/domain";
import { IconArrowRight } from "@tabler/icons-react";
import { useState } from "react";
import { Icon } from "../../components/ui/icon.tsx";
import { InitialsAvatar } from "../../components/ui/initials-avatar.tsx";
import { Pill } from "../../components/ui/pill.tsx";
import { toastProblem } from "../../lib/notify/toast-problem.ts";
import { useSession } from "../session/use-session.ts";
import styles from "./sign-in.module.css";

type Demo = NonNullable<ResponseOf<typeof getDesk>["demo"]>;

const ROLE_WORDS: Record<Role, { name: string; does: string }> = {
  employee: { name: "Employee", does: "Files tickets, answers, confirms" },
  coordinator: { name: "Coordinator", does: "Triage, the queue, reports" },
  admin: { name: "Admin", does: "Accounts, outside systems, the mailbox" },
};

type Props = { demo: Demo; onAsked: (asked: SecondFactorAsked["secondFactor"]) => void };

/** Three people to look around as, one click each. */
export function DemoAccounts({ demo, onAsked }: Props) {
  const { signIn } = useSession();
  const [chosen, setChosen] = useState<string | null>(null);

  const enter = async (email: string) => {
    setChosen(email);
    const asked = await signIn({ email, password: demo.password }).catch(toastProblem);
    setChosen(null);
    if (asked) onAsked(asked);
  };

  return (
    <section className={`${styles.half} ${styles.demo}`}>
      <div className={styles.top}>
        <Pill>Demo</Pill>
      </div>
      <h2 className={styles.title}>Look around</h2>
      <p className={styles.lead}>One click, no password. Everything here is made up.</p>
      <div className={styles.people}>
        {demo.accounts.map(({ email, name, role }) => (
          <UnstyledButton
            key={email}
            className={styles.person}
            disabled={chosen !== null}
            onClick={() => void enter(email)}
          >
            <InitialsAvatar person={{ id: email, name }} size={32} />
            <span>
              <span className={styles.name}>
                {name} <span>{ROLE_WORDS[role].name}</span>
              </span>
              <span className={styles.does}>{ROLE_WORDS[role].does}</span>
            </span>
            <Icon of={IconArrowRight} />
          </UnstyledButton>
        ))}
      </div>
    </section>
  );
}
