import { once } from "node:events";
import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

export type SmtpServer = {
  port: number;
  /** What arrived, parsed, in the order of arrival. */
  mails: { raw: string; mail: Email; from: string; to: string[] }[];
  /** Refuses the reader of the next mail with this code and these words. */
  refuseNext(code: number, words: string): void;
  close(): Promise<void>;
};

/** A mail server that speaks SMTP, with or without a login. */
export async function openSmtpServer(login?: { user: string; password: string }): Promise<SmtpServer> {
  const mails: SmtpServer["mails"] = [];
  let refusal: { code: number; words: string } | null = null;
  const server = new SMTPServer({
    authOptional: login === undefined,
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth(auth, _session, done) {
      const isRight = auth.username === login?.user && auth.password === login?.password;
      done(isRight ? null : new Error("Wrong user or password"), { user: auth.username ?? "" });
    },
    onRcptTo(_address, _session, done) {
      const refused = refusal;
      refusal = null;
      done(refused === null ? null : Object.assign(new Error(refused.words), { responseCode: refused.code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const raw = Buffer.concat(chunks);
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          raw: raw.toString("utf8"),
          mail: await PostalMime.parse(raw),
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map((reader) => reader.address),
        });
        done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    refuseNext(code, words) {
      refusal = { code, words };
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
