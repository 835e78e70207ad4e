import { Writable } from "node:stream";
import { type ApiClient, openApiClient } from "@smartsupport/testing/api";
import { openTestCore, type TestAccount, type TestCore } from "@smartsupport/testing/factories";
import type { FastifyInstance } from "fastify";
import { type ApiSettings, buildApp } from "../src/app.ts";
import { signAccessToken } from "../src/auth/access-tokens.ts";

export type TestApi = {
  core: TestCore;
  app: FastifyInstance;
  client: ApiClient;
  /** Everything the app has logged so far. */
  log(): string;
  /** What it logged last, such as a failure that nobody foresaw. */
  lastLogged(): string;
  /** An access token of that person's session. */
  tokenOf(account: TestAccount): string;
  close(): Promise<void>;
};

/** The API on a database of its own. */
export async function openTestApi(
  given: Partial<ApiSettings> & { isDemo?: boolean; quotaFactor?: number } = {},
): Promise<TestApi> {
  const { isDemo = false, quotaFactor = 1, ...settings } = given;
  const core = await openTestCore({ isDemo, quotaFactor });
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const app = await buildApp({
    core,
    settings: {
      corsOrigins: [],
      trustProxy: false,
      isDocumentationServed: false,
      metricsToken: null,
      webDir: null,
      // However busy the machine is: what is tried here is what the desk says, not how it sheds load.
      maxEventLoopDelayMs: 0,
      log: { level: "debug", stream },
      ...settings,
    },
  });
  return {
    core,
    app,
    client: openApiClient(app),
    log: () => lines.join(""),
    lastLogged: () => lines.at(-1) ?? "",
    tokenOf: ({ actor }) => signAccessToken(app, actor, 0),
    async close() {
      await app.close();
      await core.close();
    },
  };
}
