import type { NoticeKind } from "@smartsupport/domain";

/** Kinds of news in the reader's words. */
export const KIND_WORDS: Record<NoticeKind, { name: string; about: string }> = {
  own: { name: "Tickets you asked for", about: "Questions, answers and how they end" },
  mention: { name: "Mentions of you", about: "Somebody writes @ and your name" },
  watched: { name: "Tickets you follow", about: "Comments on them" },
  assigned: { name: "Tickets given to you", about: "When somebody else gives you one" },
  work: { name: "Tickets you work on", about: "Answers and comments, reopened, withdrawn" },
  due: { name: "Due times", about: "A ticket you work on is due soon, or overdue" },
  review: {
    name: "New tickets to review",
    about: "They always stand under To review; chosen here, they come to your inbox too",
  },
};
