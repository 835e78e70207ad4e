import { describe, expect, it } from "vitest";
import { scrub } from "./scrub.ts";

describe("scrub", () => {
  it.each([
    ["key ssk_abc123_s3cr3t-part is old", "s3cr3t"],
    ["bad token eyJhbGciOi.eyJzdWIi.c2lnbmF0dXJl", "c2lnbmF0dXJl"],
    ["GET /files/1?expires=1&signature=abcDEF-_", "abcDEF"],
    ["whsec_MfKQ9r8GKYqrTwjU", "MfKQ9r8"],
    ["postgresql://app:hunter2@127.0.0.1/db refused", "hunter2"],
    ["$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA", "aGFzaA"],
  ])("takes the secret out of %s", (text, secret) => {
    expect(text).toContain(secret);
    expect(scrub(text)).not.toContain(secret);
  });

  it("leaves plain words alone", () => {
    expect(scrub("The ticket TX0001 was not found.")).toBe("The ticket TX0001 was not found.");
  });
});
