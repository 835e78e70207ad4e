import type { GmailAccess } from "@smartsupport/core/settings";
import MailComposer from "nodemailer/lib/mail-composer";
import type { Outcome } from "../../handler.ts";
import { mimeOptions } from "../../mail/mime-options.ts";
import type { Transport } from "../../mail/transport.ts";
import { type GmailClient, openGmail } from "./open-gmail.ts";

/** Sends through the Gmail API (`users.messages.send` with the whole message). `rootUrl` stands in for Google in tests. */
export function openGmailTransport(access: GmailAccess, rootUrl?: string): Transport {
  let opening: Promise<GmailClient> | null = null;
  return {
    name: "gmail",
    keepsWords: false,
    async send(message, signal) {
      try {
        // A client that could not be opened, say for want of its key file, is opened anew the next time.
        opening ??= openGmail(access, rootUrl).catch((error) => {
          opening = null;
          throw error;
        });
        const client = await opening;
        await client.authorize();
        const raw = await new MailComposer(mimeOptions(message)).compile().build();
        return await send(client, raw, signal);
      } catch (error) {
        return { kind: "failed", isFinal: false, statusCode: statusOf(error), error: `Gmail: ${wordsOf(error)}` };
      }
    },
    close: async () => undefined,
  };
}

/** What Gmail says about the message itself. Everything else (quota, rights, outages) may pass or be mended. */
const FINAL = new Set([400, 413, 422]);

async function send(client: GmailClient, raw: Buffer, signal: AbortSignal): Promise<Outcome> {
  try {
    await client.send(raw.toString("base64url"), signal);
    return { kind: "delivered" };
  } catch (error) {
    const statusCode = statusOf(error);
    const isFinal = statusCode !== undefined && FINAL.has(statusCode);
    return {
      kind: "failed",
      isFinal,
      statusCode,
      retryAfterMs: retryAfterOf(error),
      error: `Gmail: ${wordsOf(error)}`,
    };
  }
}

type GoogleError = {
  status?: unknown;
  response?: { status?: unknown; headers?: Pick<Headers, "get"> };
  message?: unknown;
};

function statusOf(error: unknown): number | undefined {
  const { status, response } = error as GoogleError;
  const found = response?.status ?? status;
  return typeof found === "number" ? found : undefined;
}

function retryAfterOf(error: unknown): number | undefined {
  const { headers } = (error as GoogleError).response ?? {};
  const seconds = Number(headers?.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}

function wordsOf(error: unknown): string {
  const { message } = error as GoogleError;
  return typeof message === "string" ? message : String(error);
}
