import { SegmentedControl } from "@mantine/core";
import { getMail, type ResponseOf } from "@smartsupport/contracts";
import { useState } from "react";
import { Link } from "react-router-dom";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { MailFrame } from "./mail-frame.tsx";
import { MailSkeleton } from "./mail-skeleton.tsx";
import styles from "./mail-view.module.css";

type Mail = ResponseOf<typeof getMail>;
type Part = "html" | "text" | "headers";

const PARTS: { value: Part; label: string }[] = [
  { value: "html", label: "As it looks" },
  { value: "text", label: "Plain text" },
  { value: "headers", label: "Headers" },
];

/** One mail: to whom, what about, and its parts. */
export function MailView({ id }: { id: string }) {
  const { data: mail, isPending, error, refetch } = useOperationQuery(getMail, { params: { id } });
  const [part, setPart] = useState<Part>("html");
  if (isPending) return <MailSkeleton />;
  if (!mail) {
    return (
      <div className={styles.loading}>
        <ErrorState title="The mail did not load." problem={error} retry={() => void refetch()} />
      </div>
    );
  }
  return (
    <article className={styles.mail} aria-label={mail.subject}>
      <header className={styles.head}>
        <h2 className={styles.subject} dir="auto">
          {mail.subject}
        </h2>
        <p className={styles.facts}>
          To {mail.to}, <RelativeTime at={mail.createdAt} />
          {mail.ticketNumber && (
            <>
              , about <Link to={`/desk/tickets/${mail.ticketNumber}`}>{mail.ticketNumber}</Link>
            </>
          )}
        </p>
        <SegmentedControl
          aria-label="Part of the mail"
          className={styles.parts}
          data={PARTS}
          value={part}
          onChange={(value) => setPart(PARTS.find((one) => one.value === value)?.value ?? "html")}
        />
      </header>
      {part === "html" && <MailFrame html={mail.html} />}
      {part === "text" && (
        <pre className={styles.text} dir="auto">
          {mail.text}
        </pre>
      )}
      {part === "headers" && <Headers mail={mail} />}
    </article>
  );
}

function Headers({ mail }: { mail: Mail }) {
  const own = { From: mail.from, To: mail.to, Subject: mail.subject, "Message-ID": mail.messageId };
  return (
    <dl className={styles.headers}>
      {Object.entries({ ...own, ...mail.headers }).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
