import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FakeGmail, openFakeGmail } from "@smartsupport/testing/mail";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ARRIVED, aMessage } from "../../../test/a-message.ts";
import type { Transport } from "../../mail/transport.ts";
import { openGmailTransport } from "./gmail-transport.ts";

const signal = new AbortController().signal;
let gmail: FakeGmail;
let transport: Transport;
let folder: string;
let keyFile: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gmail-"));
  keyFile = join(folder, "key.json");
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  gmail = await openFakeGmail();
  transport = openGmailTransport({ kind: "oauth", ...gmail.oauth }, gmail.rootUrl);
});
afterEach(async () => {
  await transport.close();
  await gmail.close();
});

describe("mail by the Gmail API", () => {
  it("arrives as it was written: both parts, thread and names", async () => {
    const message = await aMessage();
    expect(await transport.send(message, signal)).toEqual({ kind: "delivered" });
    const [arrived] = gmail.sent;
    expect(arrived?.mail).toMatchObject(ARRIVED);
    expect(arrived?.mail.text?.trimEnd()).toBe(message.text.trimEnd());
    expect(arrived?.mail.html?.trimEnd()).toBe(message.html.trimEnd());
    expect(arrived?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  });

  it("asks once for a token and keeps it while it is good", async () => {
    await transport.send(await aMessage(), signal);
    await transport.send(await aMessage({ messageId: "<event-4.abc@desk.example>" }), signal);
    expect([gmail.sent.length, gmail.tokensGiven()]).toEqual([2, 1]);
  });

  it("gets a new token when the old one is no longer taken", async () => {
    await transport.send(await aMessage(), signal);
    gmail.expireTokens();
    const outcome = await transport.send(await aMessage(), signal);
    expect(outcome).toEqual({ kind: "delivered" });
    expect(gmail.tokensGiven()).toBe(2);
  });

  it("writes as the user that a service account stands for", async () => {
    await writeFile(keyFile, gmail.serviceAccount.keyFile);
    const access = { kind: "service-account", keyFile, user: gmail.serviceAccount.user } as const;
    const service = openGmailTransport(access, gmail.rootUrl);
    expect(await service.send(await aMessage(), signal)).toEqual({ kind: "delivered" });
    expect(gmail.sent[0]?.user).toBe("helpdesk@company.example");
  });

  it("tries again after a key file that is not there, and finds it once it is", async () => {
    const missing = join(folder, "later.json");
    const access = { kind: "service-account", keyFile: missing, user: gmail.serviceAccount.user } as const;
    const service = openGmailTransport(access, gmail.rootUrl);
    expect(await service.send(await aMessage(), signal)).toMatchObject({ kind: "failed", isFinal: false });
    await writeFile(missing, gmail.serviceAccount.keyFile);
    expect(await service.send(await aMessage(), signal)).toEqual({ kind: "delivered" });
  });

  it("tries again after a refused refresh token: it can be given anew", async () => {
    const access = { kind: "oauth", ...gmail.oauth, refreshToken: "revoked" } as const;
    const outcome = await openGmailTransport(access, gmail.rootUrl).send(await aMessage(), signal);
    expect(outcome).toMatchObject({ kind: "failed", isFinal: false, error: expect.stringContaining("invalid_grant") });
    expect(JSON.stringify(outcome)).not.toContain(gmail.oauth.clientSecret);
  });

  it.each([
    [400, "invalidArgument", true],
    [403, "rateLimitExceeded", false],
    [403, "insufficientPermissions", false],
    [429, "userRateLimitExceeded", false],
    [500, "backendError", false],
    [503, "serviceUnavailable", false],
  ])("after %i %s: final is %s", async (status, reason, isFinal) => {
    // Google's library asks for a new token after 403, and tries once more with it.
    gmail.refuseNext({ status, reason, times: status === 403 ? 2 : 1 });
    expect(await transport.send(await aMessage(), signal)).toMatchObject({
      kind: "failed",
      isFinal,
      statusCode: status,
      error: expect.stringContaining(reason),
    });
    expect(gmail.sent).toEqual([]);
  });

  it("waits as long as Gmail asks for", async () => {
    gmail.refuseNext({ status: 429, reason: "userRateLimitExceeded", retryAfter: "30" });
    expect(await transport.send(await aMessage(), signal)).toMatchObject({ retryAfterMs: 30_000 });
  });

  it("tries again when nobody is there", async () => {
    await transport.send(await aMessage(), signal);
    await gmail.close();
    expect(await transport.send(await aMessage(), signal)).toMatchObject({ kind: "failed", isFinal: false });
  });
});
