import { removeDataExportFile } from "../data-exports/data-export-file.ts";
import { anonymiseAccount } from "./anonymise-account.ts";
import { eraseQueue } from "./erase-queue.ts";
import type { ErasureJob } from "./erasure-job.ts";

/** What is only about the person: how and where they signed in, their photo, what they follow, mails that never went out. */
export async function eraseSelf(job: ErasureJob): Promise<null> {
  const { core, tx, organizationId, accountId, identity, now } = job;
  const { photoKey } = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { photoKey: true } });
  if (photoKey !== null) await core.files.remove(photoKey);
  await anonymiseAccount(tx, { id: accountId, now });
  const own = { where: { organizationId, accountId } };
  for (const { id } of await tx.dataExport.findMany(own)) await removeDataExportFile(core, id);
  await tx.dataExport.deleteMany(own);
  await tx.session.deleteMany(own);
  await tx.accountToken.deleteMany(own);
  await tx.authenticator.deleteMany(own);
  await tx.recoveryCode.deleteMany(own);
  await tx.passkey.deleteMany(own);
  await eraseQueue(job);
  await tx.passkeyChallenge.deleteMany({ where: { accountId } });
  await tx.ssoIdentity.deleteMany(own);
  await tx.ssoAttempt.deleteMany(own);
  const tested = { organizationId, lastTestById: accountId };
  await tx.ssoProvider.updateMany({ where: tested, data: { lastTest: {}, lastTestById: null } });
  await tx.eventPerson.deleteMany({
    where: { organizationId, OR: [{ email: identity.email }, { event: { subjectId: accountId } }] },
  });
  return null;
}
