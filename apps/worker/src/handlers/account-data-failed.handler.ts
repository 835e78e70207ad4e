import { accountMail } from "../mail/account-mail.ts";

/** To whoever asked for their data: it could not be made, and how to ask again. */
export const accountDataFailed = accountMail({
  write: (reader, _event, { core }) => ({
    subject: "Your data could not be put together",
    heading: "Your data could not be put together",
    paragraphs: [
      `${reader.firstName}, you asked for everything the service desk holds about you. Each time the file was made, something went wrong at the desk.`,
      "Nothing of your data is lost. Ask for it again on your profile; if that fails too, tell an admin.",
    ],
    button: { label: "Your profile", href: `${core.publicUrl}/profile` },
    reason: "You get this because somebody signed in as you asked for your data.",
  }),
});
