import { isLoopback } from "@smartsupport/core/settings";
import { createTransport } from "nodemailer";
import type { Outcome } from "../../handler.ts";
import { mimeOptions } from "../../mail/mime-options.ts";
import type { Transport } from "../../mail/transport.ts";

export type SmtpSettings = {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS where the server offers it. */
  isSecure: boolean;
  login: { user: string; password: string } | null;
};

const TIMEOUT_MS = 10_000;

/** Sends through a mail server, over a few connections that are kept. A password never goes over an open wire. */
export function openSmtpTransport({ host, port, isSecure, login }: SmtpSettings): Transport {
  const mailer = createTransport({
    pool: true,
    maxConnections: 3,
    host,
    port,
    secure: isSecure,
    requireTLS: !isSecure && login !== null && !isLoopback(host),
    auth: login === null ? undefined : { user: login.user, pass: login.password },
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return {
    name: "smtp",
    keepsWords: false,
    async send(message) {
      try {
        await mailer.sendMail(mimeOptions(message));
        return { kind: "delivered" };
      } catch (error) {
        return failure(error);
      }
    },
    async close() {
      mailer.close();
    },
  };
}

/** Final only when the server refused this reader or this message for good: a wrong password is ours to mend. */
function failure(error: unknown): Outcome {
  const { code, responseCode, message } = error as { code?: string; responseCode?: number; message?: string };
  const isAboutTheMail = code === "EENVELOPE" || code === "EMESSAGE";
  return {
    kind: "failed",
    isFinal: isAboutTheMail && responseCode !== undefined && responseCode >= 500,
    statusCode: responseCode,
    error: message ?? String(error),
  };
}
