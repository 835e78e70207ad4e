import { Secret, TOTP } from "otpauth";

const SECRET_BYTES = 20;
const DIGITS = 6;
const PERIOD_S = 30;
/** Clocks of phones are a little off: the code before and the one after are taken, too. */
const STEPS_OFF = 1;

/** A new secret for an authenticator app, in base32, as people may type it. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What the QR code says: apps read issuer, label and secret from it. */
export function totpAddress(secret: string, { issuer, label }: { issuer: string; label: string }): string {
  return new TOTP({ issuer, label, secret, digits: DIGITS, period: PERIOD_S }).toString();
}

/** The period that a code belongs to, null when it is none of now. Whoever takes a code must remember its period. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const token = code.replaceAll(/\s/g, "");
  const period = PERIOD_S;
  const given = { token, secret: Secret.fromBase32(secret), digits: DIGITS, period, timestamp, window: STEPS_OFF };
  const off = TOTP.validate(given);
  return off === null ? null : TOTP.counter({ period, timestamp }) + off;
}
