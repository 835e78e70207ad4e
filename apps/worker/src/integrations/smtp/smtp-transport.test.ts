import { openSmtpServer, type SmtpServer } from "@smartsupport/testing/mail";
import { afterEach, describe, expect, it } from "vitest";
import { ARRIVED, aMessage } from "../../../test/a-message.ts";
import type { Transport } from "../../mail/transport.ts";
import { openSmtpTransport } from "./smtp-transport.ts";

const login = { user: "desk", password: "a very long word" };
const signal = new AbortController().signal;
let server: SmtpServer;
let transport: Transport;

async function open(given: typeof login | null = null, needed?: typeof login): Promise<void> {
  server = await openSmtpServer(needed);
  transport = openSmtpTransport({ host: "127.0.0.1", port: server.port, isSecure: false, login: given });
}
afterEach(async () => {
  await transport.close();
  await server.close();
});

describe("mail by SMTP", () => {
  it("arrives as it was written: both parts, thread and names", async () => {
    await open();
    const message = await aMessage();
    expect(await transport.send(message, signal)).toEqual({ kind: "delivered" });
    const [arrived] = server.mails;
    expect(arrived?.mail).toMatchObject(ARRIVED);
    expect(arrived?.mail.text?.replaceAll("\r\n", "\n").trimEnd()).toBe(message.text.trimEnd());
    expect(arrived?.mail.html?.replaceAll("\r\n", "\n").trimEnd()).toBe(message.html.trimEnd());
    expect([arrived?.from, arrived?.to]).toEqual(["desk@acme.example", ["ana@acme.example"]]);
    expect(arrived?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(arrived?.raw).toMatch(/multipart\/alternative/);
  });

  it("never lets a name, a subject or an address become a header or another reader", async () => {
    await open();
    const attack = "x\r\nBcc: all@acme.example\r\n\r\nother words";
    await transport.send(
      await aMessage({ subject: attack, to: { name: attack, address: "ana@acme.example" } }),
      signal,
    );
    const [arrived] = server.mails;
    expect(arrived?.to).toEqual(["ana@acme.example"]);
    const [head = ""] = arrived?.raw.split("\r\n\r\n") ?? [];
    expect(head).not.toMatch(/^bcc:/im);
    expect(arrived?.mail.text).not.toContain("other words");
  });

  it("signs in where a login is given", async () => {
    await open(login, login);
    expect(await transport.send(await aMessage(), signal)).toEqual({ kind: "delivered" });
  });

  it("tries again after a wrong password, as that is ours to mend", async () => {
    await open({ ...login, password: "wrong" }, login);
    expect(await transport.send(await aMessage(), signal)).toMatchObject({ kind: "failed", isFinal: false });
  });

  it.each([
    [550, "No such user here", true],
    [450, "Mailbox busy, try later", false],
  ])("after %i for the reader: final is %s", async (code, words, isFinal) => {
    await open();
    server.refuseNext(code, words);
    const outcome = await transport.send(await aMessage(), signal);
    expect(outcome).toMatchObject({ kind: "failed", isFinal, statusCode: code, error: expect.stringContaining(words) });
    expect(await transport.send(await aMessage(), signal)).toEqual({ kind: "delivered" });
  });

  it("tries again when nobody is there", async () => {
    await open();
    await server.close();
    expect(await transport.send(await aMessage(), signal)).toMatchObject({ kind: "failed", isFinal: false });
    server = await openSmtpServer();
  });
});

it("sends no password over an open wire to another machine", async () => {
  await open();
  // The server offers no TLS; its name here stands for any other machine.
  const remote = openSmtpTransport({ host: "localhost.localdomain", port: server.port, isSecure: false, login });
  const outcome = await remote.send(await aMessage(), signal);
  expect(outcome).toMatchObject({ kind: "failed" });
  expect(server.mails).toEqual([]);
  await remote.close();
});
