import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { CustomFetch } from "openid-client";
import { agentsFor, isRefusedAddress } from "../integrations/guarded-agents.ts";
import { checkOutbound, isPrivateAllowedFor, type Reach } from "./outbound-address.ts";
import { ProviderFailure } from "./provider-failure.ts";

const TIMEOUT_MS = 8_000;
/** Discovery, keys and tokens are a few thousand bytes. */
const MOST_BYTES = 512 * 1024;

/**
 * Asks a provider: the address that the name resolves to is checked in the lookup that connects, no redirect is followed, no
 * proxy asked, and neither time nor size goes beyond what an honest answer needs.
 */
export function guardedFetch(reach: Reach): CustomFetch {
  return async (url, options) => {
    checkOutbound(url, reach);
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    try {
      const answer = await send(url, options, { reach, signal });
      const body = await readAll(answer);
      const { statusCode: status = 502 } = answer;
      const contentType = answer.headers["content-type"] ?? "";
      const challenge = answer.headers["www-authenticate"];
      const headers = { "content-type": contentType, ...(challenge ? { "www-authenticate": challenge } : {}) };
      return new Response(status === 204 || status === 304 ? null : body, { status, headers });
    } catch (error) {
      if (error instanceof ProviderFailure) throw error;
      if (signal.aborted) throw new ProviderFailure("The provider did not answer in time.");
      if (isRefusedAddress(error)) {
        throw new ProviderFailure(
          "The provider's address lies in a private network. Allow it if you run it yourselves.",
        );
      }
      throw new ProviderFailure(`${new URL(url).host} cannot be reached${codeOf(error)}.`, error);
    }
  };
}

type Options = Parameters<CustomFetch>[1];

function send(
  url: string,
  { method, headers, body }: Options,
  { reach, signal }: { reach: Reach; signal: AbortSignal },
) {
  const { httpAgent, httpsAgent } = agentsFor(url, isPrivateAllowedFor(url, reach));
  const isHttps = new URL(url).protocol === "https:";
  const text = body === undefined || body === null ? undefined : asText(body);
  const length = text === undefined ? {} : { "content-length": String(Buffer.byteLength(text)) };
  const options = { method, headers: { ...headers, ...length, "accept-encoding": "identity" }, signal };
  return new Promise<IncomingMessage>((resolve, reject) => {
    const sent = isHttps
      ? requestHttps(url, { ...options, agent: httpsAgent }, resolve)
      : requestHttp(url, { ...options, agent: httpAgent }, resolve);
    sent.on("error", reject);
    sent.end(text);
  });
}

function asText(body: NonNullable<Options["body"]>): string {
  if (typeof body === "string" || body instanceof URLSearchParams) return body.toString();
  throw new Error("Nothing but forms is sent to a provider.");
}

async function readAll(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_BYTES) {
      answer.destroy();
      throw new ProviderFailure("The provider answered far more than it should.");
    }
  }
  return Buffer.concat(chunks).toString("utf8");
}

function codeOf(error: unknown): string {
  const code = Reflect.get(Object(error), "code");
  return typeof code === "string" && /^[A-Z_]{3,60}$/.test(code) ? ` (${code})` : "";
}
