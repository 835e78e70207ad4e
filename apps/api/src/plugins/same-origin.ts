import { CoreError } from "@smartsupport/core";
import type { FastifyRequest } from "fastify";

/**
 * Refuses a request that another site's page sent: for routes that read or set the session's cookie, and for sockets.
 * Programs other than browsers send neither header; they hold no cookie of anybody else.
 */
export async function refuseCrossSite(request: FastifyRequest): Promise<void> {
  if (!isOwnPage(request)) {
    throw new CoreError("forbidden", { detail: "This request came from another site's page." });
  }
}

/** Whether a page of ours, or one that the settings allow, sent the request. */
export function isOwnPage(request: FastifyRequest): boolean {
  const { origin, "sec-fetch-site": site } = request.headers;
  if (origin !== undefined) return isAllowedOrigin(request, origin);
  return site === undefined || site === "same-origin" || site === "none";
}

function isAllowedOrigin(request: FastifyRequest, origin: string): boolean {
  const { core, settings } = request.server;
  if (settings.corsOrigins.includes(origin)) return true;
  const site = request.headers["sec-fetch-site"];
  if (typeof site === "string" && site !== "same-origin") return false;
  // The desk may be reached by more than one name; the page's host is then the host it calls.
  return origin === new URL(core.publicUrl).origin || hostOf(origin) === request.host;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
