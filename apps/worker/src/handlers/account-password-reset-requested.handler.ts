import { passwordResetLink } from "@smartsupport/core";
import { accountMail } from "../mail/account-mail.ts";

/** To the owner of the account: a link that sets a new password. */
export const accountPasswordResetRequested = accountMail({
  write(reader, event, { core }) {
    const { tokenId } = event.payload;
    if (typeof tokenId !== "string") return null;
    return {
      subject: "Set a new password",
      heading: `${reader.firstName}, set a new password`,
      paragraphs: ["Somebody, we hope you, said that you forgot your password. The link works once, for 30 minutes."],
      button: { label: "Set a new password", href: passwordResetLink(core, tokenId) },
      reason:
        "If it was not you, do nothing: your password stays as it is, and nobody learned that you have an account.",
    };
  },
});
