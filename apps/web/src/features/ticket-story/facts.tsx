import type { Ticket } from "@smartsupport/contracts";
import type { ReactNode } from "react";
import { Link } from "react-router-dom";
import { PersonAvatar } from "../../components/ui/person-avatar.tsx";
import { StatusIcon } from "../../components/ui/status-icon.tsx";
import { LINK_WORDS } from "../../lib/tickets/link-words.ts";
import { calendarDateWords } from "../../lib/time/calendar-date.ts";
import { answerWords } from "./answer-words.ts";
import styles from "./facts.module.css";

/** What is known of the ticket: who has it, what kind it is, the answers to its form. */
export function Facts({ ticket, currency, isOwn }: { ticket: Ticket; currency: string; isOwn: boolean }) {
  const { assignee, category, subCategory, department, scheduledDate, form, fields, watchers, links } = ticket;
  return (
    <aside className={styles.facts} aria-label="About this ticket">
      <dl>
        <Fact name="With">{assignee ? <Person person={assignee} /> : (department?.name ?? "The desk")}</Fact>
        <Fact name="About">{category.name}</Fact>
        {subCategory && <Fact name="Kind">{subCategory.name}</Fact>}
        {scheduledDate && <Fact name="Needed on">{calendarDateWords(scheduledDate)}</Fact>}
        {form.map((field) => {
          const words = answerWords(field, fields[field.key], currency);
          return words.length > 0 && <Answer key={field.key} name={field.label} lines={words} />;
        })}
        {ticket.rating !== null && <Fact name={isOwn ? "Your rating" : "Rating"}>{ticket.rating} of 5</Fact>}
        {watchers.length > 0 && (
          <Fact name="Also sees it">{new Intl.ListFormat("en-GB").format(watchers.map(({ name }) => name))}</Fact>
        )}
      </dl>
      {links.length > 0 && (
        <ul className={styles.links} aria-label="Linked tickets">
          {links.map(({ number, subject, status, kind }) => (
            <li key={`${kind} ${number}`}>
              <StatusIcon status={status} />
              <span>{LINK_WORDS[kind]}</span>
              <Link to={`/tickets/${number}`} title={subject}>
                {number}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Answer({ name, lines }: { name: string; lines: string[] }) {
  return (
    <Fact name={name}>
      {lines.map((line, place) => (
        <span key={place} className={styles.line}>
          {line}
        </span>
      ))}
    </Fact>
  );
}

function Person({ person }: { person: { id: string; name: string; hasPhoto: boolean } }) {
  return (
    <span className={styles.person}>
      <PersonAvatar person={person} size={20} />
      {person.name}
    </span>
  );
}
