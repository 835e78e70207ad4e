import { accountMail } from "../mail/account-mail.ts";

/** To the owner of the account: somebody can come in by the company's sign-in from now on, or cannot with the old password. */
export const accountSsoLinked = accountMail({
  write: (reader, { payload }, { core }) => ({
    subject: "Your account was linked with your company's sign-in",
    heading: "Your account was linked",
    paragraphs: [
      payload.how === "profile"
        ? `${reader.firstName}, you linked your account on your profile. From now on you can sign in by your company's sign-in.`
        : `${reader.firstName}, you came by your company's sign-in for the first time, and your account was linked with it.`,
      ...(payload.hadPassword === true
        ? ["The password you had here works no longer, so that nobody else can have one to your account."]
        : []),
      "If it was not you, tell an admin at once.",
    ],
    button: { label: "Your profile", href: `${core.publicUrl}/profile` },
    reason: "You get this whenever your SmartSupport account is linked with a way to sign in.",
  }),
});
