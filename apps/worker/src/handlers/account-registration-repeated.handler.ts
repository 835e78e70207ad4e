import { accountMail } from "../mail/account-mail.ts";
import type { Letter } from "../mail/letter.ts";

type Words = Pick<Letter, "heading" | "paragraphs" | "button">;

/** To the owner of an address that somebody registered with again: the page said nothing of the account that there is. */
export const accountRegistrationRepeated = accountMail({
  async write(reader, _event, { core }) {
    const { status } = await core.database.prisma.account.findUniqueOrThrow({
      where: { id: reader.id },
      select: { status: true },
    });
    return {
      subject: "Your SmartSupport registration",
      ...wordsFor(status, core.publicUrl),
      reason:
        "You get this because somebody registered for SmartSupport with your e-mail. If it was not you, do nothing.",
    };
  },
});

function wordsFor(status: string, publicUrl: string): Words {
  const signIn = { label: "To the sign-in page", href: `${publicUrl}/sign-in` };
  if (status === "pending") {
    return {
      heading: "You are registered already",
      paragraphs: ["An admin has not decided yet. You will hear by mail; there is nothing more to do."],
      button: signIn,
    };
  }
  if (status === "invited") {
    return {
      heading: "You are invited already",
      paragraphs: ["Open the link in the mail that invited you. If you cannot find it, ask an admin for a new one."],
      button: signIn,
    };
  }
  return {
    heading: "You already have an account",
    paragraphs: ["Sign in with your work e-mail. If you forgot your password, set a new one. Nothing was changed."],
    button: { label: "Set a new password", href: `${publicUrl}/forgot-password` },
  };
}
