import type { IncomingMessage } from "node:http";
import { agentsFor, isRefusedAddress } from "@smartsupport/core";
import axios, { isAxiosError } from "axios";

export type Answer =
  | { kind: "answered"; statusCode: number; excerpt: string; retryAfter: string | null }
  /** The address is one that nothing is ever sent to. */
  | { kind: "refused"; error: string }
  | { kind: "unreachable"; error: string };

type Parcel = {
  url: string;
  body: string;
  headers: Record<string, string>;
  isPrivateHostAllowed: boolean;
  signal: AbortSignal;
  /** 15 s when left out. */
  timeoutMs?: number;
};

const TIMEOUT_MS = 15_000;
/** Enough of a refusal to understand it. Of a welcome nothing is read. */
const EXCERPT_BYTES = 500;

/**
 * Posts JSON to an outside address: the name is resolved once and that address is the one connected to, no redirect is
 * followed, no proxy asked, a time limit kept, and hardly anything of the answer is read. Never throws.
 */
export async function post({ timeoutMs = TIMEOUT_MS, ...parcel }: Parcel): Promise<Answer> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const { status, headers, data } = await axios.post<IncomingMessage>(parcel.url, parcel.body, {
      ...agentsFor(parcel.url, parcel.isPrivateHostAllowed),
      headers: { ...parcel.headers, "content-type": "application/json", "user-agent": "SmartSupport-Webhooks" },
      signal: AbortSignal.any([parcel.signal, timeout]),
      timeout: timeoutMs,
      maxRedirects: 0,
      proxy: false,
      responseType: "stream",
      maxContentLength: 65_536,
      decompress: false,
      transformRequest: (body: string) => body,
      validateStatus: () => true,
    });
    const retryAfter: unknown = headers["retry-after"];
    return {
      kind: "answered",
      statusCode: status,
      excerpt: status < 300 ? drop(data) : await readExcerpt(data),
      retryAfter: typeof retryAfter === "string" ? retryAfter : null,
    };
  } catch (error) {
    if (isRefusedAddress(error)) {
      return { kind: "refused", error: "The address lies in a private network, where this endpoint may not go." };
    }
    if (timeout.aborted) return { kind: "unreachable", error: `No answer within ${timeoutMs / 1000} s.` };
    return { kind: "unreachable", error: reason(error) };
  }
}

function drop(data: IncomingMessage): string {
  data.destroy();
  return "";
}

/** The beginning of what was answered, on one line. */
async function readExcerpt(data: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of data) {
      chunks.push(Buffer.from(chunk));
      size += chunk.length;
      if (size >= EXCERPT_BYTES) break;
    }
  } catch {
    // An answer that breaks off still has its status.
  } finally {
    data.destroy();
  }
  return printable(Buffer.concat(chunks).subarray(0, EXCERPT_BYTES).toString("utf8"));
}

/** Whatever a stranger sends ends up in a log line and on a page. */
function printable(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\uFFFD]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** What an admin can make sense of; the code follows for whoever searches by it. */
const PLAIN: Record<string, string> = {
  ECONNREFUSED: "Nothing listens at this address",
  ECONNRESET: "The connection was broken off",
  ENOTFOUND: "There is no host of this name",
  EAI_AGAIN: "The name of the host cannot be looked up now",
  EHOSTUNREACH: "The host cannot be reached",
  ENETUNREACH: "The network of the host cannot be reached",
  ETIMEDOUT: "The host did not answer in time",
  CERT_HAS_EXPIRED: "The certificate of the host has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "The certificate of the host is signed by nobody we trust",
};

function reason(error: unknown): string {
  const code = isAxiosError(error) ? error.code : undefined;
  if (code !== undefined && code in PLAIN) return `${PLAIN[code]} (${code}).`;
  const message = printable(error instanceof Error ? error.message : String(error));
  if (message === "") return `It cannot be reached (${code ?? "no reason given"}).`;
  return code === undefined || message.includes(code) ? message : `${code}: ${message}`;
}
