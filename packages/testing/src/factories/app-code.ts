import { Secret, TOTP } from "otpauth";

/** What an authenticator app with this secret shows at that moment. */
export function appCode(secret: string, at = new Date()): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: at.getTime() });
}
