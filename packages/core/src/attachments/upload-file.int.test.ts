import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { Readable } from "node:stream";
import { MAX_FILE_BYTES } from "@smartsupport/domain";
import { ctxOf, makeAccount, makeOrganization, makeTicket, openTestCore } from "@smartsupport/testing/factories";
import { makeCompoundFile as compoundFile, makePng, makePdf as pdf, makeZip as zip } from "@smartsupport/testing/files";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { deleteUpload } from "./delete-upload.ts";
import { getAttachmentContent } from "./get-attachment-content.ts";
import { purgeUnclaimedUploads } from "./purge-unclaimed-uploads.ts";
import { createAttachmentLink, openSignedFile, signFileLink } from "./signed-links.ts";
import { uploadFile } from "./upload-file.ts";

const core = await openTestCore();
const organization = await makeOrganization(core);
const organizationId = organization.id;
const maria = await makeAccount(core, { organizationId });
const colleague = await makeAccount(core, { organizationId });
const coordinator = await makeAccount(core, { organizationId, role: "coordinator" });
const stranger = await makeAccount(core, { role: "admin" });
afterAll(() => core.close());

const { prisma } = core.database;
const ctx = ctxOf(core, maria, new Date("2026-11-20T02:00:00Z"));
const png = makePng(4, 4, () => [200, 40, 40]);
const jpeg = await sharp(png).jpeg().toBuffer();
const upload = (fileName: string, bytes: Buffer | string) =>
  uploadFile(ctx, { fileName, content: Readable.from([bytes]) });
const stored = () =>
  readdir(core.filesDir, { recursive: true, withFileTypes: true }).then(
    (all) => all.filter((entry) => entry.isFile()).length,
  );
const read = async (stream: Promise<Readable>) => Buffer.concat(await (await stream).toArray());

describe("what is taken", () => {
  it.each([
    ["quote.pdf", pdf(), "application/pdf"],
    ["letter.doc", compoundFile("WordDocument"), "application/msword"],
    ["sheet.xls", compoundFile("Workbook"), "application/vnd.ms-excel"],
    ["sheet.xls", compoundFile("Workbook", 200), "application/vnd.ms-excel"],
    [
      "letter.docx",
      zip("word/document.xml"),
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
    ["sheet.xlsx", zip("xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["list.csv", "name,amount\nPeñalosa,1\n", "text/csv"],
    ["log.txt", "BMW, not a bitmap. 日本語 العربية 🛠", "text/plain"],
  ])("%s", async (name, bytes, mediaType) => {
    const file = await upload(name, bytes);
    expect(file).toMatchObject({ fileName: name, mediaType, sizeBytes: Buffer.byteLength(bytes), isDeletable: true });
    expect(await read((await getAttachmentContent(ctx, file.id)).open())).toEqual(Buffer.from(bytes));
  });

  it("a file of exactly the most bytes, hashed while it streams", async () => {
    const bytes = Buffer.alloc(MAX_FILE_BYTES, "a");
    const { id, sizeBytes } = await upload("big.txt", bytes);
    expect(sizeBytes).toBe(MAX_FILE_BYTES);
    const row = await prisma.attachment.findUniqueOrThrow({ where: { id } });
    expect(row.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(row.claimedAt).toBeNull();
  });

  it.each([
    ["Windows letters", Buffer.from("Pe\xf1alosa;1\n", "latin1")],
    ["UTF-16", Buffer.from("\ufeffPeñalosa;1\n", "utf16le")],
  ])("a list in %s, kept in UTF-8", async (_, bytes) => {
    const { id, sizeBytes, mediaType } = await upload("list.csv", bytes);
    const kept = await read((await getAttachmentContent(ctx, id)).open());
    expect(kept.toString()).toBe("Peñalosa;1\n");
    expect({ sizeBytes, mediaType }).toEqual({ sizeBytes: kept.length, mediaType: "text/csv" });
    const row = await prisma.attachment.findUniqueOrThrow({ where: { id } });
    expect(row.sha256).toBe(createHash("sha256").update(kept).digest("hex"));
  });

  it("a name of any script, made safe", async () => {
    const { fileName } = await upload("請求書 \u202egnp.(1):*?.txt", "words");
    expect(fileName).toBe("請求書 gnp.(1)___.txt");
  });
});

describe("what is refused", () => {
  it.each([
    ["a script named .png", "shot.png", "#!/bin/sh\nrm -rf /\n"],
    ["a program named .pdf", "quote.pdf", Buffer.from("MZ\x90\0\x03\0\0\0")],
    ["a picture named .pdf", "quote.pdf", png],
    ["a PDF named .png", "shot.png", pdf()],
    ["a JPEG named .png", "shot.png", jpeg],
    ["an SVG", "drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"],
    ["an SVG named .png", "drawing.png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"],
    ["an SVG named .txt", "drawing.txt", "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"],
    ["a page", "page.html", "<!doctype html><script>alert(1)</script>"],
    ["a page named .txt", "page.txt", " \n<!DOCTYPE html><script>alert(1)</script>"],
    ["a page named .csv", "page.csv", "\ufeff<script>alert(1)</script>"],
    ["a PDF named .txt", "quote.txt", pdf()],
    ["a picture that is also a page", "both.html", Buffer.concat([png, Buffer.from("<script>alert(1)</script>")])],
    ["a PDF with a page in front", "both.pdf", Buffer.concat([Buffer.from("<script>alert(1)</script>"), pdf()])],
    ["text with a NUL", "log.txt", "a\0b"],
    [
      "a page in UTF-16 named .txt",
      "page.txt",
      Buffer.from("\ufeff<!doctype html><script>alert(1)</script>", "utf16le"),
    ],
    ["a page in Windows letters named .csv", "page.csv", Buffer.from("<script>alert('\xf1')</script>", "latin1")],
    ["text that breaks off inside a character", "log.txt", Buffer.from([0x61, 0xe6, 0x97])],
    ["a plain archive named .docx", "letter.docx", zip("evil.exe")],
    ["a sheet named .docx", "letter.docx", zip("xl/workbook.xml")],
    ["an old sheet named .doc", "letter.doc", compoundFile("Workbook")],
    ["an installer named .doc", "letter.doc", compoundFile("\u4840\u3f3f\u4577")],
    ["a compound file that is cut off", "letter.doc", compoundFile("WordDocument").subarray(0, 700)],
    ["nothing inside", "empty.png", Buffer.alloc(0)],
    ["a double extension", "photo.png.exe", png],
    ["no extension", "photo", png],
    ["only an extension", ".png", png],
    ["a traversal name", "../../etc/passwd.png", png],
    ["a traversal name of Windows", "..\\..\\boot.png", png],
    ["an absolute name", "/etc/cron.d/x.txt", "words"],
  ])("%s", async (_, name, bytes) => {
    const before = await stored();
    const refusal = await upload(name, bytes).catch((error) => error);
    expect(refusal).toMatchObject({ code: "file_type_refused", facts: { fileName: expect.any(String) } });
    expect(refusal.message).toContain(refusal.facts.fileName);
    expect(await stored()).toBe(before);
  });

  it("one byte too many, of which nothing stays", async () => {
    const before = await stored();
    const chunk = Buffer.alloc(64 * 1024, "a");
    let sent = 0;
    const content = Readable.from(
      (function* () {
        for (; sent + chunk.length <= MAX_FILE_BYTES; sent += chunk.length) yield chunk;
        yield Buffer.from("b");
      })(),
    );
    await expect(uploadFile(ctx, { fileName: "big.txt", content })).rejects.toMatchObject({
      code: "file_too_large",
      facts: { fileName: "big.txt" },
    });
    expect(await stored()).toBe(before);
  });

  it("what breaks off, of which nothing stays", async () => {
    const before = await stored();
    const content = new Readable({ read: () => undefined });
    content.push("half of it");
    setImmediate(() => content.destroy());
    await expect(uploadFile(ctx, { fileName: "half.txt", content })).rejects.toThrow("broke off");
    expect(await stored()).toBe(before);
  });
});

describe("who reads a file", () => {
  const claimed = async (owner: "ticket" | "comment" | "note") => {
    const { id } = await upload("log.txt", "0123456789");
    const ticket = await makeTicket(core, organization, { requesterId: maria.id });
    const common = { id: crypto.randomUUID(), organizationId, ticketId: ticket.id, body: "words", createdAt: ctx.now };
    if (owner === "comment") await prisma.comment.create({ data: common });
    if (owner === "note") await prisma.note.create({ data: common });
    const data = { ticket: { ticketId: ticket.id }, comment: { commentId: common.id }, note: { noteId: common.id } }[
      owner
    ];
    await prisma.attachment.update({ where: { id }, data: { ...data, claimedAt: ctx.now } });
    return { id, ticket };
  };
  const canRead = async (who: typeof maria, id: string) => {
    const outcome = await getAttachmentContent(ctxOf(core, who, ctx.now), id).catch((error) => error.code);
    return typeof outcome === "string" ? outcome : "reads";
  };

  it("is the uploader alone until something has it", async () => {
    const { id } = await upload("log.txt", "words");
    expect([await canRead(maria, id), await canRead(coordinator, id)]).toEqual(["reads", "not_found"]);
  });

  it.each([
    ["ticket", ["reads", "not_found", "reads", "not_found"]],
    ["comment", ["reads", "not_found", "reads", "not_found"]],
    ["note", ["not_found", "not_found", "reads", "not_found"]],
  ] as const)("is whoever may see the %s", async (owner, expected) => {
    const { id } = await claimed(owner);
    const seen = await Promise.all([maria, colleague, coordinator, stranger].map((who) => canRead(who, id)));
    expect(seen).toEqual(expected);
  });

  it("is whoever watches the ticket", async () => {
    const { id, ticket } = await claimed("comment");
    await prisma.ticketWatcher.create({ data: { organizationId, ticketId: ticket.id, accountId: colleague.id } });
    expect(await canRead(colleague, id)).toBe("reads");
  });

  it("may read a part of it", async () => {
    const file = await getAttachmentContent(ctx, (await claimed("ticket")).id);
    expect((await read(file.open({ start: 2, end: 4 }))).toString()).toBe("234");
  });

  it("is whoever has a link, for as long as it lasts", async () => {
    const { id } = await claimed("ticket");
    const { url, expiresAt } = await createAttachmentLink(ctx, id);
    expect(url).toMatch(/^https:\/\/desk\.test\/api\/v1\/files\//);
    expect(expiresAt).toBe("2026-11-20T02:05:00.000Z");
    const query = Object.fromEntries(new URL(url).searchParams) as { expires: string; signature: string };
    const given = { expires: Number(query.expires), signature: query.signature };
    const at = (ms: number) => ({ core, now: new Date(ctx.now.getTime() + ms) });
    expect((await read((await openSignedFile(at(299_999), id, given)).open())).toString()).toBe("0123456789");
    await expect(openSignedFile(at(300_000), id, given)).rejects.toMatchObject({ code: "token_invalid" });
    const other = (await claimed("ticket")).id;
    for (const [file, changed] of [
      [other, given],
      [id, { ...given, expires: given.expires + 1 }],
      [id, { ...given, signature: given.signature.replace(/.$/, "_") }],
      [id, { ...given, signature: "" }],
    ] as const) {
      await expect(openSignedFile(at(0), file, changed)).rejects.toMatchObject({ code: "not_found" });
    }
    await expect(createAttachmentLink(ctxOf(core, colleague), id)).rejects.toMatchObject({ code: "not_found" });
    expect(signFileLink(core, id, 300_000, ctx.now)).toBe(url);
  });

  it("is nobody once it was taken away", async () => {
    const { id, ticket } = await claimed("ticket");
    const link = new URL(signFileLink(core, id, 300_000, ctx.now));
    const given = {
      expires: Number(link.searchParams.get("expires")),
      signature: link.searchParams.get("signature") ?? "",
    };
    const late = ctxOf(core, maria, new Date(ctx.now.getTime() + 15 * 60_000 + 1));
    await expect(deleteUpload(late, id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(deleteUpload(ctxOf(core, colleague), id)).rejects.toMatchObject({ code: "not_found" });
    await deleteUpload(ctx, id);
    await expect(deleteUpload(ctx, id)).rejects.toMatchObject({ code: "not_found" });
    expect(await canRead(maria, id)).toBe("not_found");
    await expect(openSignedFile(ctx, id, given)).rejects.toMatchObject({ code: "not_found" });
    expect(await prisma.historyEntry.findMany({ where: { ticketId: ticket.id, action: "edit" } })).toMatchObject([
      { changes: { attachments: { from: "log.txt", to: null } }, isInternal: false },
    ]);
    const event = await prisma.outboxEvent.findFirstOrThrow({
      where: { subjectId: ticket.id },
      orderBy: { eventSeq: "desc" },
    });
    expect(event).toMatchObject({ type: "ticket.edited", payload: { fields: "attachments" } });
  });

  it("leaves no public trace when a note's file is taken away", async () => {
    const { id, ticket } = await claimed("note");
    await prisma.attachment.update({ where: { id }, data: { uploaderId: coordinator.id } });
    await deleteUpload(ctxOf(core, coordinator, ctx.now), id);
    expect(await prisma.historyEntry.count({ where: { ticketId: ticket.id, action: "edit" } })).toBe(0);
    const event = await prisma.outboxEvent.findFirstOrThrow({
      where: { subjectId: ticket.id },
      orderBy: { eventSeq: "desc" },
    });
    expect(event.type).toBe("ticket.noted");
  });
});

describe("uploads that nothing claims", () => {
  it("can be taken back by whoever sent them", async () => {
    const { id } = await upload("log.txt", "words");
    const before = await stored();
    await expect(deleteUpload(ctxOf(core, coordinator), id)).rejects.toMatchObject({ code: "not_found" });
    await deleteUpload(ctx, id);
    expect(await stored()).toBe(before - 1);
    expect(await prisma.attachment.count({ where: { id } })).toBe(0);
  });

  it("go after a day, and nothing else goes", async () => {
    const [old, young, used] = await Promise.all([upload("a.txt", "a"), upload("b.txt", "b"), upload("c.txt", "c")]);
    const ticket = await makeTicket(core, organization, { requesterId: maria.id });
    await prisma.attachment.updateMany({ where: { id: { in: [old.id, used.id] } }, data: { createdAt: new Date(0) } });
    await prisma.attachment.update({ where: { id: used.id }, data: { ticketId: ticket.id, claimedAt: ctx.now } });
    const before = await stored();
    expect(await purgeUnclaimedUploads(core, ctx.now)).toBe(1);
    expect(await stored()).toBe(before - 1);
    expect(await prisma.attachment.count({ where: { id: { in: [young.id, used.id] } } })).toBe(2);
  });
});
