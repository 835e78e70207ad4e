import { accountMail } from "../mail/account-mail.ts";

/** To the person who registered: come in. */
export const accountApproved = accountMail({
  write: (reader, _event, { core }) => ({
    subject: "Your SmartSupport account is ready",
    heading: `Welcome, ${reader.firstName}`,
    paragraphs: ["Your account was approved. You can sign in with your work e-mail and the password you chose."],
    button: { label: "Sign in", href: `${core.publicUrl}/sign-in` },
    reason: "You get this because you registered for SmartSupport.",
  }),
});
