import { z } from "zod";

/** What the second step of signing in can be done with. */
export const FACTOR_KINDS = ["app", "passkey", "recovery_code"] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];

/** Six digits of an authenticator app; apps show them in two groups. */
export const appCode = z
  .string()
  .trim()
  .max(20)
  .regex(/^\d{3}\s?\d{3}$/, "Six digits, as your app shows them.");

export const recoveryCode = z.string().trim().min(10, "Ten letters and digits.").max(20, "Ten letters and digits.");

/** Says that the password was right. Opens nothing but the next step, for five minutes. */
export const signInTicket = z.string().min(20).max(200);

/** The password was right; the session begins when the second step is done. */
export const secondFactorAsked = z.object({
  secondFactor: z.object({
    ticket: z.string(),
    /** None: this person must have a second factor and has none yet. They set one up with the ticket. */
    kinds: z.array(z.enum(FACTOR_KINDS)),
  }),
});
export type SecondFactorAsked = z.output<typeof secondFactorAsked>;

/** Ten codes, each good once. They are shown here and never again. */
export const recoveryCodes = z.array(z.string());

/** What an authenticator app is told. The QR code is a picture as a `data:` address. */
export const appSecret = z.object({ secret: z.string(), qr: z.string() });
export type AppSecret = z.output<typeof appSecret>;
