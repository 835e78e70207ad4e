import { accountMail } from "../mail/account-mail.ts";

const HAPPENED: Record<string, string> = {
  app_added: "An authenticator app was added to your account. From now on signing in asks for a code of it.",
  app_removed: "The authenticator app was removed from your account.",
  passkey_added: "A passkey was added to your account.",
  passkey_removed: "A passkey was removed from your account.",
  recovery_codes_renewed: "New recovery codes were made for your account. The ones from before are void.",
  recovery_code_used: "Somebody signed in to your account with one of your recovery codes.",
  removed_by_admin:
    "An admin removed your second factor and signed you out everywhere. Your password is enough to sign in, unless your role needs a second factor: then you set up a new one.",
};

/** To the owner of the account, in case it was not them. */
export const accountSecondFactorChanged = accountMail({
  write: (reader, { payload }, { core }) => {
    const happened = HAPPENED[String(payload.change)];
    if (happened === undefined) return null;
    const isCodeUsed = payload.change === "recovery_code_used";
    return {
      subject: isCodeUsed ? "A recovery code was used" : "Your second factor was changed",
      heading: isCodeUsed ? "A recovery code was used" : "Your second factor was changed",
      paragraphs: [
        `${reader.firstName}, this is to let you know. ${happened}`,
        ...(isCodeUsed && typeof payload.left === "number" ? [`Codes left: ${payload.left}.`] : []),
        "If it was not you, change your password at once and tell an admin.",
      ],
      button: { label: "Your profile", href: `${core.publicUrl}/profile` },
      reason: "You get this whenever the second factor of your SmartSupport account changes.",
    };
  },
});
