import { accountMail } from "../mail/account-mail.ts";

/** To the owner of the account, in case it was not them. */
export const accountPasswordChanged = accountMail({
  write: (reader, { payload }, { core }) => ({
    subject: "Your password was changed",
    heading: "Your password was changed",
    paragraphs: [
      payload.how === "reset"
        ? `${reader.firstName}, a new password was set with the link from our mail. Everybody who was signed in with the old one was signed out.`
        : `${reader.firstName}, your password was changed on your profile. Your other devices were signed out.`,
      "If it was not you, set a new password at once and tell an admin.",
    ],
    button: { label: "It was not me", href: `${core.publicUrl}/forgot-password` },
    reason: "You get this whenever the password of your SmartSupport account changes.",
  }),
});
