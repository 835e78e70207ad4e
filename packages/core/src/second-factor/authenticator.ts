import { inTransaction, type Tx } from "@smartsupport/database";
import { renderSVG } from "uqr";
import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { seal, unseal } from "../secrets/seal.ts";
import { newTotpSecret, stepOfCode, totpAddress } from "./totp.ts";

/** Between reading the QR code and typing the first code. */
const UNCONFIRMED_FOR_MS = 15 * 60_000;

type Owner = { id: string; organizationId: string; email: string };

/** Makes a secret for an authenticator app. An app that is in use goes on until the new one is confirmed: it is refused here. */
export async function startApp({ core, now }: AnonymousCtx, owner: Owner) {
  const { id: accountId, organizationId, email } = owner;
  const secret = newTotpSecret();
  await inTransaction(core.database, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR UPDATE`;
    const { count } = await tx.authenticator.deleteMany({ where: { organizationId, accountId, confirmedAt: null } });
    if (count === 0 && (await tx.authenticator.count({ where: { organizationId, accountId } })) > 0) {
      throw new CoreError("forbidden", { detail: "You have an authenticator app already. Remove it first." });
    }
    const row = { accountId, organizationId, secret: seal(core.keyring, secret), createdAt: now };
    await tx.authenticator.create({ data: row });
  });
  const { name } = await core.database.prisma.organization.findUniqueOrThrow({ where: { id: organizationId } });
  const address = totpAddress(secret, { issuer: `SmartSupport ${name}`, label: email });
  const picture = renderSVG(address, { border: 2 });
  return { secret, qr: `data:image/svg+xml;base64,${Buffer.from(picture).toString("base64")}` };
}

/** A first right code makes the app count; it is used up by that. False when the code is wrong. */
export async function confirmStartedApp(tx: Tx, ctx: AnonymousCtx, owner: Owner, code: string): Promise<boolean> {
  const { core, now } = ctx;
  const mine = { organizationId: owner.organizationId, accountId: owner.id, confirmedAt: null };
  const begun = { ...mine, createdAt: { gt: new Date(now.getTime() - UNCONFIRMED_FOR_MS) } };
  const app = await tx.authenticator.findFirst({ where: begun });
  if (app === null) throw new CoreError("token_invalid", { detail: "This took too long. Please begin again." });
  const step = stepOfCode(unseal(core.keyring, app.secret), code, now);
  if (step === null) return false;
  const { count } = await tx.authenticator.updateMany({
    where: { ...mine, secret: app.secret },
    data: { confirmedAt: now, lastStep: step },
  });
  return count === 1;
}
