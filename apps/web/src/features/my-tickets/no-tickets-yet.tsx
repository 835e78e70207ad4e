import { Button } from "@mantine/core";
import { IconClock, IconEyeOff, IconMail, IconPlus } from "@tabler/icons-react";
import { Link } from "react-router-dom";
import { ActKey } from "../../components/ui/act-key.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { ProgressRail } from "../../components/ui/progress-rail.tsx";
import { SectionCard } from "../../components/ui/section-card.tsx";
import styles from "./no-tickets-yet.module.css";

const FACTS = [
  { icon: IconClock, title: "Looked at within a day", words: "You see here where it stands" },
  { icon: IconMail, title: "Answers come here and by mail", words: "You are told when we need something" },
  { icon: IconEyeOff, title: "Only you and the desk see it", words: "Colleagues do not" },
];

/** The first visit: what will stand here, how it goes, and the first step. */
export function NoTicketsYet() {
  return (
    <SectionCard title="My active tickets">
      <div className={styles.blank}>
        <div className={styles.words}>
          <h3>No tickets yet</h3>
          <p>Once you send one, it stands here with its progress, like this:</p>
          <div className={styles.ghost} aria-hidden="true">
            <p>Your first ticket</p>
            <ProgressRail ticket={{ status: "New", approvedAt: null, holdReason: null }} />
          </div>
          <Button
            component={Link}
            to="/tickets/new"
            leftSection={<Icon of={IconPlus} />}
            rightSection={<ActKey of="everywhere.newTicket" onFilled />}
          >
            New ticket
          </Button>
        </div>
        <ul className={styles.facts}>
          {FACTS.map(({ icon, title, words }) => (
            <li key={title}>
              <Icon of={icon} />
              <div>
                <b>{title}</b>
                <span>{words}</span>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </SectionCard>
  );
}
