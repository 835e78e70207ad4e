import { describe, expect, it } from "vitest";
import { openKeyring } from "../keyring.ts";
import { seal, unseal } from "./seal.ts";

const keyring = openKeyring("a secret of the install");

describe("a sealed secret", () => {
  it("opens with its key, and is sealed differently each time", () => {
    const [first, second] = [seal(keyring, "whsec_ñ日本"), seal(keyring, "whsec_ñ日本")];
    expect(first).not.toBe(second);
    expect([unseal(keyring, first), unseal(keyring, second)]).toEqual(["whsec_ñ日本", "whsec_ñ日本"]);
  });

  it("opens with no other key", () => {
    expect(() => unseal(openKeyring("another"), seal(keyring, "words"))).toThrow();
  });

  it("does not open once a single bit was changed", () => {
    const bytes = Buffer.from(seal(keyring, "words").slice(3), "base64url");
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => unseal(keyring, `v1.${changed.toString("base64url")}`)).toThrow();
    }
  });

  it.each(["", "v1.", "v2.AAAA", "words"])("is not %j", (text) => expect(() => unseal(keyring, text)).toThrow());
});
