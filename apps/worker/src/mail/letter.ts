/** What a mail says, before it becomes text and HTML. */
export type Letter = {
  /** Without the ticket's number, which is put before it. */
  subject: string;
  heading: string;
  /** Plain sentences, no Markdown. */
  paragraphs: readonly string[];
  /** Somebody's own words, in Markdown. */
  quote?: { author: string; words: string } | null;
  /** Facts, such as the category, as a small table. */
  facts?: readonly (readonly [label: string, value: string])[];
  button: { label: string; href: string };
  /** Why the reader gets this. */
  reason: string;
};
