import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import * as operations from "@smartsupport/contracts";
import { MAX_FILE_BYTES } from "@smartsupport/domain";
import { makeAccount, makeOrganization } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { multipart, PNG } from "../../test/multipart.ts";
import { openTestApi } from "../../test/open-test-api.ts";

const api = await openTestApi();
const organization = await makeOrganization(api.core);
const employee = await makeAccount(api.core, { organizationId: organization.id });
const token = api.tokenOf(employee);
afterAll(() => api.close());

type Parts = Parameters<typeof multipart>;
const send = (...parts: Parts) => api.client.send(operations.uploadFile, { ...multipart(...parts), token });
const countFiles = () => api.core.database.prisma.attachment.count();
const text = (sizeBytes: number) => Buffer.alloc(sizeBytes, "a line of plain text\n");

describe("uploading", () => {
  it("keeps a file of exactly the largest size, and gives the same bytes back", async () => {
    const content = text(MAX_FILE_BYTES);
    const { status, body } = await send({ fileName: "big.txt", content });
    expect(status).toBe(201);
    expect(body).toMatchObject({ fileName: "big.txt", sizeBytes: MAX_FILE_BYTES, mediaType: "text/plain" });
    const { id } = body as operations.Attachment;
    const back = await api.app.inject({
      url: `/api/v1/attachments/${id}/content`,
      headers: { authorization: `Bearer ${token}` },
    });
    expect(back.rawPayload.equals(content)).toBe(true);
  });

  it("keeps names of any language", async () => {
    const { body } = await send({ fileName: "見積 ñ مرحبا 👋.png", content: PNG });
    expect(body).toMatchObject({ fileName: "見積 ñ مرحبا 👋.png", mediaType: "image/png" });
  });

  it.each<[string, Parts, number, string]>([
    ["one byte too large", [{ fileName: "big.txt", content: text(MAX_FILE_BYTES + 1) }], 413, "file_too_large"],
    ["far too large", [{ fileName: "big.txt", content: text(2 * MAX_FILE_BYTES) }], 413, "file_too_large"],
    ["a script named .png", [{ fileName: "a.png", content: "<script>alert(1)</script>" }], 415, "file_type_refused"],
    ["a page named .txt", [{ fileName: "a.html", content: "<html>" }], 415, "file_type_refused"],
    ["an SVG", [{ fileName: "a.svg", content: "<svg xmlns='http://www.w3.org/2000/svg'/>" }], 415, "file_type_refused"],
    [
      "a program",
      [{ fileName: "a.pdf", content: Buffer.concat([Buffer.from("MZ"), randomBytes(500)]) }],
      415,
      "file_type_refused",
    ],
    ["a name that climbs", [{ fileName: "../../etc/a.png", content: PNG }], 415, "file_type_refused"],
    ["a name with backslashes", [{ fileName: "..\\\\a.png", content: PNG }], 415, "file_type_refused"],
    ["nothing", [], 400, "invalid_input"],
    ["another part", [{ name: "photo", fileName: "a.png", content: PNG }], 400, "invalid_input"],
    ["a field", [{ name: "file", mediaType: "text/plain", content: "words" }], 413, "body_too_large"],
    [
      "two files",
      [
        { fileName: "a.png", content: PNG },
        { fileName: "b.png", content: PNG },
      ],
      413,
      "body_too_large",
    ],
    [
      "10,000 parts",
      Array.from({ length: 10_000 }, () => ({ fileName: "a.png", content: PNG })),
      413,
      "body_too_large",
    ],
  ])("refuses %s and keeps nothing of it", async (_, parts, status, code) => {
    const before = await countFiles();
    const { problem } = await send(...parts);
    expect(problem).toMatchObject({ status, code });
    if (code.startsWith("file_")) expect(problem.detail).toContain(String(problem.fileName));
    expect(await countFiles()).toBe(before);
  });

  it.each([
    [
      "that ends early",
      multipart({ fileName: "a.txt", content: text(5000) })
        .body?.toString()
        .slice(0, 3000),
    ],
    ["that is none", "hello"],
  ])("refuses a body %s", async (_, body) => {
    const { headers } = multipart();
    const { problem } = await api.client.send(operations.uploadFile, { body, headers, token });
    expect(problem).toMatchObject({ status: 400, code: "invalid_input" });
  });

  it("takes no JSON", async () => {
    const { problem } = await api.client.send(operations.uploadFile, { body: { file: "x" }, token });
    expect(problem).toMatchObject({ status: 415, code: "unsupported_media_type" });
  });

  it("leaves nothing on the disk of what was refused", async () => {
    const kept = await api.core.database.prisma.attachment.findMany({ select: { storageKey: true } });
    const onDisk = (await readdir(api.core.filesDir, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    expect(onDisk).toHaveLength(kept.length);
  });

  it("lets a ticket have ten files, and not eleven", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 11; count += 1) {
      const { body } = await send({ fileName: `${count}.png`, content: PNG });
      ids.push((body as operations.Attachment).id);
    }
    const file = (uploadIds: string[]) =>
      api.client.call(operations.createTicket, {
        token,
        body: { subject: "Files", categoryId: organization.categoryId, uploadIds },
      });
    expect((await file(ids)).problem).toMatchObject({ status: 400, errors: [{ path: "uploadIds" }] });
    expect((await file(ids.slice(0, 10))).body.attachments).toHaveLength(10);
    expect((await file(ids.slice(0, 1))).problem).toMatchObject({ status: 409, code: "upload_already_used" });
    expect((await file(ids.slice(10))).body.attachments).toHaveLength(1);
  });
});

describe("a file", () => {
  const get = (id: string, headers: Record<string, string> = {}) =>
    api.app.inject({
      url: `/api/v1/attachments/${id}/content`,
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
  const uploadText = async (fileName: string) =>
    ((await send({ fileName, content: "0123456789" })).body as operations.Attachment).id;

  it("is sent as what it is, and may do nothing", async () => {
    const { headers, body } = await get(await uploadText("a.csv"));
    expect(body).toBe("0123456789");
    expect(headers).toMatchObject({
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": `attachment; filename="a.csv"; filename*=UTF-8''a.csv`,
      "content-length": "10",
      "accept-ranges": "bytes",
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("sandbox"),
    });
  });

  it("is sent in parts, and not again when it is known", async () => {
    const id = await uploadText("a.txt");
    const part = await get(id, { range: "bytes=2-4" });
    expect([part.statusCode, part.body, part.headers["content-range"]]).toEqual([206, "234", "bytes 2-4/10"]);
    const beyond = await get(id, { range: "bytes=10-" });
    expect([beyond.statusCode, beyond.json().code, beyond.headers["content-range"]]).toEqual([
      416,
      "range_not_satisfiable",
      "bytes */10",
    ]);
    const etag = String(part.headers.etag);
    expect((await get(id, { "if-none-match": etag })).statusCode).toBe(304);
    expect((await get(id, { range: "bytes=2-4", "if-range": '"older"' })).statusCode).toBe(200);
    expect((await get(id, { range: "bytes=2-4", "if-range": etag })).statusCode).toBe(206);
  });

  it("opens by a signed link for five minutes, for that file only, and no log keeps the signature", async () => {
    const [id, other] = [await uploadText("a.txt"), await uploadText("b.txt")];
    const { body } = await api.client.call(operations.createAttachmentLink, { params: { id }, token });
    const link = new URL(body.url);
    expect(link.origin).toBe("https://desk.test");
    expect(new Date(body.expiresAt).getTime() - Date.now()).toBeLessThanOrEqual(300_000);
    const open = (path: string) => api.app.inject({ url: path });
    expect((await open(link.pathname + link.search)).body).toBe("0123456789");
    expect((await open(`/api/v1/files/${other}${link.search}`)).statusCode).toBe(404);
    expect((await open(link.pathname + link.search.replace(/\d+/, "9999999999"))).statusCode).toBe(404);
    expect(api.log()).not.toContain(link.searchParams.get("signature"));
  });
});
