import { invitationLink } from "@smartsupport/core";
import { accountMail } from "../mail/account-mail.ts";
import { readAuthor, THE_DESK } from "../mail/read-author.ts";

/** To the person who was invited: a link that sets the password. */
export const accountInvited = accountMail({
  async write(reader, event, { core }) {
    const { tokenId } = event.payload;
    if (typeof tokenId !== "string") return null;
    const author = await readAuthor(core.database, event);
    return {
      subject: "You are invited to SmartSupport",
      heading: `${reader.firstName}, your service desk is ready`,
      paragraphs: [
        author === THE_DESK
          ? "An account on your company's service desk was made for you."
          : `${author} made an account on your company's service desk for you.`,
        "Choose a password, and you are in. The link works once, for three days.",
      ],
      button: { label: "Choose a password", href: invitationLink(core, tokenId) },
      reason: "You get this because somebody at your company invited you. If you did not expect it, do nothing.",
    };
  },
});
