import type { AppSecret, beginApp as operation, ParsedBody } from "@smartsupport/contracts";
import type { Ctx } from "../context.ts";
import { startApp } from "./authenticator.ts";
import { proveAgain } from "./prove-again.ts";

/** A secret for my authenticator app. It counts once a first code of it came. */
export async function beginApp(ctx: Ctx, body: ParsedBody<typeof operation>): Promise<AppSecret> {
  return startApp(ctx, await proveAgain(ctx, body));
}
