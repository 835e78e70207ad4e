import { readdir } from "node:fs/promises";
import { dirname } from "node:path";
import { type Attachment, uploadFile } from "@smartsupport/contracts";
import { makeAccount, makeOrganization } from "@smartsupport/testing/factories";
import { makeHostileFiles } from "@smartsupport/testing/files";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { multipart } from "../../test/multipart.ts";
import { openTestApi } from "../../test/open-test-api.ts";

const api = await openTestApi();
const { id: organizationId } = await makeOrganization(api.core);
const token = api.tokenOf(await makeAccount(api.core, { organizationId }));
const files = makeHostileFiles();
const { prisma } = api.core.database;
/** Places where a climbing name would have put its file. Other tests write beside the store too, under names of their own. */
const ASIDE = [dirname(api.core.filesDir), process.cwd(), "/tmp", "/etc/cron.d"];
beforeEach(() => prisma.rateLimitCount.deleteMany());
afterAll(() => api.close());

/** What a browser shows or saves and never runs. */
const SAFE_TYPES =
  /^(?:image\/(?:png|jpeg|webp)|text\/plain; charset=utf-8|application\/(?:pdf|msword|vnd\.ms-excel|vnd\.openxmlformats[\w.-]+))$/;

describe("hostile files", () => {
  it("are 200 and more, and some of each kind are taken", () => {
    expect(files.length).toBeGreaterThanOrEqual(200);
    expect(files.filter(({ isTaken }) => isTaken).length).toBeGreaterThan(20);
  });

  it.each(files)("$what", async ({ fileName, content, isTaken }) => {
    const answer = await api.client.send(uploadFile, { ...multipart({ fileName, content }), token });
    if (!isTaken) {
      expect(answer.problem).toMatchObject({ status: 415, code: "file_type_refused" });
      return;
    }
    expect(answer.problem).toEqual({});
    const kept = answer.body as Attachment;
    expect(kept.fileName).not.toMatch(/[/\\<>:"|?*\p{Cc}\u202a-\u202e]|^\.|\s$/u);
    const { headers, rawPayload, statusCode } = await api.app.inject({
      url: `/api/v1/attachments/${kept.id}/content`,
      headers: { authorization: `Bearer ${token}` },
    });
    expect(statusCode).toBe(200);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none';.* sandbox;/);
    expect(headers["content-security-policy"]).not.toMatch(/script-src|allow-/);
    expect(headers["content-type"]).toMatch(SAFE_TYPES);
    const isShown = /^(?:image|text)\//.test(String(headers["content-type"]));
    expect(headers["content-disposition"]).toMatch(
      isShown ? /^(?:inline|attachment); filename="/ : /^attachment; filename="/,
    );
    expect(String(headers["content-disposition"]).split('"')).toHaveLength(3);
    if (kept.mediaType.startsWith("image/")) expect(rawPayload.includes("<script>")).toBe(false);
  });

  it("leave nothing but what was taken, under names of ours, in the store alone", async () => {
    const rows = await prisma.attachment.findMany({ select: { storageKey: true } });
    const onDisk = (await readdir(api.core.filesDir, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => `files/${entry.name}`);
    expect(onDisk.sort()).toEqual(rows.map(({ storageKey }) => storageKey).sort());
    expect(onDisk.every((key) => /^files\/[0-9a-f-]{36}$/.test(key))).toBe(true);
    for (const place of ASIDE) {
      const names = await readdir(place).catch(() => []);
      expect(names.filter((name) => /evil|^sent\./.test(name))).toEqual([]);
    }
  });
});
