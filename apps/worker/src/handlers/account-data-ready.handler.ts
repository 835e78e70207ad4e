import { DATA_EXPORT_DAYS } from "@smartsupport/contracts";
import { accountMail } from "../mail/account-mail.ts";

/** To whoever asked for their data: it is there, behind the sign-in. */
export const accountDataReady = accountMail({
  write: (reader, _event, { core }) => ({
    subject: "Your data is ready",
    heading: "Your data is ready",
    paragraphs: [
      `${reader.firstName}, you asked for everything the service desk holds about you. The file is ready on your profile.`,
      `It is kept for ${DATA_EXPORT_DAYS} days, and only you can download it.`,
      "If it was not you who asked, set a new password at once and tell an admin.",
    ],
    button: { label: "Your profile", href: `${core.publicUrl}/profile` },
    reason: "You get this because somebody signed in as you asked for your data.",
  }),
});
