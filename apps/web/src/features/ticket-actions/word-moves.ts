import type { Ticket, TransitionBody } from "@smartsupport/contracts";
import type { Action } from "@smartsupport/domain";

/** A move that asks for words: how its dialog reads, and the body it makes of them. */
export type WordMove = {
  title: string;
  /** What will happen, and who reads the words. `name`: the requester's first name. */
  lead: (name: string) => string;
  label: string;
  submit: string;
  isDangerous?: boolean;
  takesFiles?: boolean;
  isOptional?: (ticket: Ticket) => boolean;
  body: (words: string, uploadIds: string[]) => TransitionBody;
};

export const WORD_MOVES: Partial<Record<Action, WordMove>> = {
  reject: {
    title: "Reject this ticket",
    lead: (name) => `${name} reads the reason. It can be undone for 24 hours.`,
    label: "Reason",
    submit: "Reject",
    isDangerous: true,
    body: (reason) => ({ action: "reject", reason }),
  },
  ask: {
    title: "Ask a question",
    lead: (name) => `${name} gets it by mail too. The clock waits for the answer.`,
    label: "Question",
    submit: "Ask",
    takesFiles: true,
    body: (question, uploadIds) => ({ action: "ask", question, uploadIds }),
  },
  answer: {
    title: "Record the answer",
    lead: (name) => `When ${name} answered elsewhere, on the phone or in person. The ticket goes on.`,
    label: "Answer",
    submit: "Record the answer",
    takesFiles: true,
    body: (answer, uploadIds) => ({ action: "answer", answer, uploadIds }),
  },
  resolve: {
    title: "Resolve this ticket",
    lead: (name) => `${name} reads this, and is asked to confirm.`,
    label: "What solved it",
    submit: "Resolve",
    takesFiles: true,
    body: (note, uploadIds) => ({ action: "resolve", note, uploadIds }),
  },
  reopen: {
    title: "Open it again",
    lead: () => "The clock goes on where it stopped.",
    label: "What is still wrong",
    submit: "Reopen",
    takesFiles: true,
    isOptional: ({ status }) => status === "Resolved",
    body: (comment, uploadIds) => ({ action: "reopen", comment, uploadIds }),
  },
  withdraw: {
    title: "Withdraw this ticket",
    lead: () => "Nobody works on it any more. This cannot be undone; a follow-up can be filed.",
    label: "Reason",
    submit: "Withdraw",
    isDangerous: true,
    body: (reason) => ({ action: "withdraw", reason }),
  },
};
