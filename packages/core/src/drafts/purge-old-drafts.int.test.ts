import { Readable } from "node:stream";
import { ctxOf, makeAccount, makeOrganization, makeTicket, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, expect, it } from "vitest";
import { uploadFile } from "../attachments/upload-file.ts";
import { listDrafts } from "./list-drafts.ts";
import { purgeOldDrafts } from "./purge-old-drafts.ts";
import { saveDraft } from "./save-draft.ts";

const core = await openTestCore();
const { prisma } = core.database;
afterAll(() => core.close());

it("removes what nobody touched in 90 days with its files, and keeps the rest", async () => {
  const organization = await makeOrganization(core);
  const maria = await makeAccount(core, { organizationId: organization.id });
  const { number } = await makeTicket(core, organization, { requesterId: maria.id });
  const now = new Date();
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const old = ctxOf(core, maria, daysAgo(91));
  const { id } = await uploadFile(old, { fileName: "old.txt", content: Readable.from([Buffer.from("what it said")]) });
  const { storageKey } = await prisma.attachment.findUniqueOrThrow({ where: { id } });
  await saveDraft(old, "new-ticket", { body: { words: "Long ago" }, uploadIds: [id], seen: null });
  await saveDraft(ctxOf(core, maria, daysAgo(89)), `reply:${number}`, {
    body: { words: "Half" },
    uploadIds: [],
    seen: null,
  });

  expect(await purgeOldDrafts(core, now)).toBe(1);
  expect((await listDrafts(ctxOf(core, maria))).items.map(({ place }) => place)).toEqual([`reply:${number}`]);
  expect(await prisma.attachment.count({ where: { id } })).toBe(0);
  await expect(core.files.read(storageKey)).rejects.toThrow();
  expect(await purgeOldDrafts(core, now)).toBe(0);
});
