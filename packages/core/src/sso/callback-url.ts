import type { AnonymousCtx } from "../context.ts";

const PATH = "/api/v1/auth/oidc/callback";

/** Where the provider sends people back to: by the organization's own host name if they came by it, else by the desk's. */
export function callbackUrl({ core, origin }: AnonymousCtx, hosts: string[]): URL {
  const url = new URL(PATH, core.publicUrl);
  const host = origin?.host?.toLowerCase();
  if (host !== undefined && hosts.includes(host)) url.hostname = host;
  return url;
}
