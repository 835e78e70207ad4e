import { beginApp, type Core, confirmApp } from "@smartsupport/core";
import { appCode } from "./app-code.ts";
import { ctxOf, type TestAccount } from "./make-account.ts";

export type TestApp = { secret: string; recoveryCodes: string[] };

/** Adds an authenticator app, an hour ago unless told otherwise, so that codes of now are new. */
export async function addApp(
  core: Core,
  account: TestAccount,
  password: string,
  at = new Date(Date.now() - 3_600_000),
): Promise<TestApp> {
  const ctx = ctxOf(core, account, at);
  const { secret } = await beginApp(ctx, { password });
  const { recoveryCodes } = await confirmApp(ctx, { code: appCode(secret, at) });
  return { secret, recoveryCodes: recoveryCodes ?? [] };
}
