import type { Writable } from "node:stream";

/** What the API must know beyond what its core knows. */
export type ApiSettings = {
  /** Pages of other addresses that may call the API; the desk's own page always may. */
  corsOrigins: readonly string[];
  /** Whose forwarding headers are believed: nobody's, or proxies by address or network. */
  trustProxy: false | string[];
  /** Serve `/docs` and `/api/openapi.json`. */
  isDocumentationServed: boolean;
  /** Opens `/metrics` to other machines; without it only this machine reads them. */
  metricsToken: string | null;
  /** Folder of the built page; null serves the API alone. */
  webDir: string | null;
  log: { level: string; stream?: Writable };
  /** How far behind the process may be before it turns requests away; 0: never, for tests. Never set by the environment. */
  maxEventLoopDelayMs?: number;
};
