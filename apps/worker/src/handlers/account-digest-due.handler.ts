import { type DigestLine, readDigest } from "@smartsupport/core";
import { noticeWords } from "@smartsupport/domain";
import { accountMail } from "../mail/account-mail.ts";
import { THE_DESK } from "../mail/read-author.ts";

const MOST = 20;

/** To whoever chose a summary: what happened in the hour or the day, ticket by ticket, as far as it is still news. */
export const accountDigestDue = accountMail({
  async write(reader, { id, organizationId, payload }, { core }) {
    const lines = await readDigest(core, organizationId, reader.id, id);
    if (lines.length === 0) return null;
    const tickets = lines.length === 1 ? "one ticket" : `${lines.length} tickets`;
    const isDaily = payload.period === "daily";
    const more = lines.length - MOST;
    return {
      subject: `News on ${tickets}`,
      heading: `News on ${tickets}`,
      paragraphs: [
        `${reader.firstName}, this is what happened ${isDaily ? "since yesterday morning" : "in the last hour"} and what you have not read yet.`,
        ...(more > 0 ? [`The newest ${MOST} are below; ${more} more are in your inbox.`] : []),
      ],
      facts: lines.slice(0, MOST).map((line) => [line.number, words(line)] as const),
      button: { label: "Open your inbox", href: `${core.publicUrl}/inbox` },
      reason: `You get this because you chose a summary ${isDaily ? "a day" : "an hour"}. What is mailed to you, and when, you choose on your profile.`,
    };
  },
});

function words({ subject, kind, what, author, total }: DigestLine): string {
  const more = total === 1 ? "" : `, and ${total - 1} more`;
  return `${subject}: ${noticeWords(what, kind, author ?? THE_DESK)}${more}`;
}
