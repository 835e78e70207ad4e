import { readdir } from "node:fs/promises";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { inflateRawSync } from "node:zlib";
import { ctxOf, makeAccount, makeOrganization, openTestCore, type TestAccount } from "@smartsupport/testing/factories";
import { makePng } from "@smartsupport/testing/files";
import { afterAll, describe, expect, it } from "vitest";
import { updateMe } from "../accounts/update-me.ts";
import { uploadFile } from "../attachments/upload-file.ts";
import { addComment } from "../comments/add-comment.ts";
import { addNote } from "../comments/add-note.ts";
import { addWatcher } from "../comments/watchers.ts";
import { saveDraft } from "../drafts/save-draft.ts";
import { eraseAccount } from "../erasure/erase-account.ts";
import { runErasures } from "../erasure/run-erasures.ts";
import { createTicket } from "../tickets/create-ticket.ts";
import { addTimeEntry } from "../tickets/time/time-entries.ts";
import { transitionTicket } from "../tickets/transition-ticket.ts";
import { getDataExportContent } from "./get-data-export-content.ts";
import { listDataExports } from "./list-data-exports.ts";
import { makeDataExports } from "./make-data-exports.ts";
import { purgeDataExports } from "./purge-data-exports.ts";
import { requestDataExport } from "./request-data-export.ts";

const core = await openTestCore();
const { prisma } = core.database;
const { id: organizationId, categoryId, departmentId } = await makeOrganization(core);
const make = (given: Parameters<typeof makeAccount>[1] = {}) => makeAccount(core, { organizationId, ...given });
const maria = await make({ firstName: "Maria", lastName: "Santos" });
const paolo = await make({ firstName: "Paolo", lastName: "Lim" });
const rafael = await make({ role: "coordinator", firstName: "Rafael", lastName: "Uy" });
const admin = await make({ role: "admin" });
afterAll(() => core.close());

const DAY_MS = 86_400_000;
const png = makePng(8, 8, () => [9, 9, 9]);
const upload = async (by: TestAccount, fileName: string, content: Buffer) =>
  (await uploadFile(ctxOf(core, by), { fileName, content: Readable.from([content]) })).id;

/** Every file of a ZIP by its name, read from its directory at the end. */
function unzip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let nth = zip.readUInt16LE(end + 10); nth > 0; nth -= 1) {
    const [method, size, nameLength] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
    ];
    const more = nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const head = zip.readUInt32LE(at + 42);
    const start = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
    const packed = zip.subarray(start, start + size);
    files.set(zip.toString("utf8", at + 46, at + 46 + nameLength), method === 8 ? inflateRawSync(packed) : packed);
    at += 46 + more;
  }
  return files;
}

async function download(person: TestAccount, id: string) {
  const file = await getDataExportContent(ctxOf(core, person), id);
  const zip = await buffer(await file.open());
  expect(zip.length).toBe(file.sizeBytes);
  return unzip(zip);
}

describe("a file of one's own data", () => {
  it("holds everything about the person, no note, and nothing private of anybody else", async () => {
    await updateMe(ctxOf(core, maria), { photo: png.toString("base64") });
    const own = await createTicket(ctxOf(core, maria), {
      subject: "My screen flickers",
      description: "Since Monday.",
      categoryId,
      uploadIds: [await upload(maria, "screen.txt", Buffer.from("bytes of Maria"))],
    });
    await addNote(ctxOf(core, rafael), own.number, { body: "SECRET NOTE about Maria" });
    await transitionTicket(
      ctxOf(core, rafael),
      own.number,
      { action: "approve", priority: "Low", departmentId, next: "claim" },
      1,
    );
    await addComment(ctxOf(core, rafael), own.number, { body: "We look at it." });
    await addTimeEntry(ctxOf(core, rafael), own.number, { minutes: 25, day: "2026-01-31", note: "On site." });
    const other = await createTicket(ctxOf(core, paolo), { subject: "PRIVATE TO PAOLO", description: "", categoryId });
    await addWatcher(ctxOf(core, rafael), other.number, maria.id);
    const begun = { body: { words: "Half a sentence" }, uploadIds: [], seen: null };
    await saveDraft(ctxOf(core, maria), `reply:${own.number}`, begun);
    await prisma.mail.createMany({
      data: [own, other].map(({ id, number }) => ({
        id: crypto.randomUUID(),
        organizationId,
        ticketId: id,
        transport: "local",
        messageId: `<${number}@desk.test>`,
        fromAddress: "desk@desk.test",
        toAddress: maria.email,
        subject: `[${number}] ${number === own.number ? "Yours" : "PRIVATE TO PAOLO"}`,
        text: "Words",
        html: "",
        createdAt: new Date(),
      })),
    });

    const { id, state } = await requestDataExport(ctxOf(core, maria));
    expect(state).toBe("waiting");
    expect((await requestDataExport(ctxOf(core, maria))).id).toBe(id);
    expect(await makeDataExports(core, new Date())).toBe(1);
    expect(await makeDataExports(core, new Date())).toBe(0);
    expect((await listDataExports(ctxOf(core, maria))).items).toMatchObject([{ id, state: "ready" }]);
    expect(await prisma.outboxEvent.count({ where: { subjectId: maria.id, type: "account.data_ready" } })).toBe(1);

    const files = await download(maria, id);
    const json = (name: string) => JSON.parse(String(files.get(`${name}.json`)));
    expect([...files.keys()].filter((name) => !name.startsWith("files/")).sort()).toEqual([
      "README.txt",
      "announcements.json",
      "audit.json",
      "drafts.json",
      "following.json",
      "inbox.json",
      "macros.json",
      "mails.json",
      "photo.webp",
      "profile.json",
      "saved-views.json",
      "sessions.json",
      "tickets.json",
      "time-spent.json",
      "words-elsewhere.json",
    ]);
    expect(json("profile")).toMatchObject({ firstName: "Maria", email: maria.email });
    expect(json("sessions")).toHaveLength(1);
    expect(json("tickets")).toMatchObject([
      { number: own.number, subject: "My screen flickers", description: "Since Monday." },
    ]);
    expect(JSON.stringify(json("tickets"))).toContain("We look at it.");
    expect(json("following")).toMatchObject([{ ticket: other.number }]);
    expect(json("mails")).toHaveLength(2);
    expect(json("drafts")).toMatchObject([{ place: `reply:${own.number}`, words: "Half a sentence" }]);
    expect(json("audit").map(({ action }: { action: string }) => action)).toContain("account.data_requested");
    const [, bytes] = [...files].find(([name]) => name.endsWith("/screen.txt")) ?? [];
    expect(String(bytes)).toBe("bytes of Maria");
    const all = [...files.values()].map((file) => file.toString("latin1")).join("\n");
    expect(all).not.toMatch(/SECRET NOTE|PRIVATE TO PAOLO|passwordHash|tokenHash/);
    const described = [...files.keys()].filter((name) => name !== "README.txt");
    for (const name of described) expect(String(files.get("README.txt"))).toContain(name.split("/")[0] ?? name);
  });

  it("is for that person alone, whoever else asks, and every download is written down", async () => {
    const { items } = await listDataExports(ctxOf(core, maria));
    const id = items[0]?.id ?? "";
    for (const other of [paolo, rafael, admin, await makeAccount(core, { role: "admin" })]) {
      await expect(getDataExportContent(ctxOf(core, other), id)).rejects.toMatchObject({ code: "not_found" });
      expect((await listDataExports(ctxOf(core, other))).items).toEqual([]);
    }
    const count = () => prisma.auditEntry.count({ where: { action: "account.data_downloaded", actorId: maria.id } });
    const before = await count();
    await download(maria, id);
    expect(await count()).toBe(before + 1);
  });

  it("of a coordinator holds no words of the people they helped but their own", async () => {
    const { id } = await requestDataExport(ctxOf(core, rafael));
    await makeDataExports(core, new Date());
    const files = await download(rafael, id);
    expect(JSON.parse(String(files.get("time-spent.json")))).toMatchObject([
      { day: "2026-01-31", minutes: 25, note: "On site." },
    ]);
    expect(JSON.parse(String(files.get("words-elsewhere.json")))).toMatchObject([{ words: "We look at it." }]);
    expect(JSON.parse(String(files.get("tickets.json")))).toEqual([]);
    expect([...files.values()].join("\n")).not.toMatch(/SECRET NOTE|My screen flickers|PRIVATE/);
  });

  it("is made anew when the worker that made it died, three a day at most, and goes after a week", async () => {
    const ana = await make();
    const now = new Date();
    const { id } = await requestDataExport(ctxOf(core, ana, now));
    const files = {
      ...core.files,
      write: async (key: string, content: Readable) => {
        await core.files.write(`${key}.part`, Readable.from(["half"]));
        content.destroy();
        throw new Error("The worker died.");
      },
    };
    await expect(makeDataExports({ ...core, files }, now)).rejects.toThrow("died");
    expect(await makeDataExports(core, now)).toBe(0);
    expect(await makeDataExports(core, new Date(now.getTime() + 61_000))).toBe(1);
    expect((await download(ana, id)).has("profile.json")).toBe(true);
    for (const _ of [2, 3]) {
      await requestDataExport(ctxOf(core, ana, now));
      await makeDataExports(core, now);
    }
    await expect(requestDataExport(ctxOf(core, ana, now))).rejects.toMatchObject({ code: "too_many_requests" });
    expect(await purgeDataExports(core, new Date(now.getTime() + 6 * DAY_MS))).toBe(0);
    expect(await purgeDataExports(core, new Date(now.getTime() + 8 * DAY_MS))).toBeGreaterThanOrEqual(3);
    await expect(getDataExportContent(ctxOf(core, ana), id)).rejects.toMatchObject({ code: "not_found" });
    expect(await readdir(`${core.filesDir}/exports`)).toEqual([]);
  });

  it("is given up after three tries, says so, keeps nobody else waiting, and may be asked for again", async () => {
    const [cora, dan] = [await make(), await make()];
    const start = Date.now();
    const later = (minutes: number) => new Date(start + minutes * 60_000);
    const { id } = await requestDataExport(ctxOf(core, cora, later(0)));
    await requestDataExport(ctxOf(core, dan, later(1)));
    const files = {
      ...core.files,
      write: async (key: string, content: Readable) => {
        if (!key.includes(id)) return core.files.write(key, content);
        content.destroy();
        throw new Error("No room.");
      },
    };
    const broken = { ...core, files };
    const states = async (person: TestAccount) =>
      (await listDataExports(ctxOf(core, person))).items.map(({ state }) => state);
    await expect(makeDataExports(broken, later(1))).rejects.toThrow("No room.");
    expect(await states(dan)).toEqual(["ready"]);
    expect(await makeDataExports(broken, later(1.5))).toBe(0);
    await expect(makeDataExports(broken, later(3))).rejects.toThrow("No room.");
    expect(await states(cora)).toEqual(["waiting"]);
    await expect(makeDataExports(broken, later(9))).rejects.toThrow("No room.");
    expect(await states(cora)).toEqual(["failed"]);
    expect(await makeDataExports(core, later(60))).toBe(0);
    expect(await prisma.outboxEvent.count({ where: { subjectId: cora.id, type: "account.data_failed" } })).toBe(1);
    expect(await readdir(`${core.filesDir}/exports`)).not.toContain(`${id}.zip`);

    // What failed is not counted among the three of a day.
    for (const nth of [0, 1, 2]) {
      await requestDataExport(ctxOf(core, cora, later(61 + nth)));
      await makeDataExports(core, later(61 + nth));
    }
    expect(await states(cora)).toEqual(["ready", "ready", "ready", "failed"]);
    const tooMany = requestDataExport(ctxOf(core, cora, later(65)));
    await expect(tooMany).rejects.toMatchObject({ code: "too_many_requests" });
    await purgeDataExports(core, new Date(start + 9 * DAY_MS));
    expect(await states(cora)).toEqual([]);
  });

  it("is given up when the worker dies at every try", async () => {
    const eve = await make();
    const now = new Date();
    const { id } = await requestDataExport(ctxOf(core, eve, now));
    await prisma.dataExport.update({ where: { id }, data: { tries: 3, claimedUntil: now } });
    await makeDataExports(core, now);
    expect((await listDataExports(ctxOf(core, eve))).items).toMatchObject([{ id, state: "failed" }]);
    await prisma.dataExport.delete({ where: { id } });
  });

  it("goes with the person who is erased", async () => {
    const ben = await make();
    const now = new Date();
    await requestDataExport(ctxOf(core, ben, now));
    await makeDataExports(core, now);
    await requestDataExport(ctxOf(core, ben, now));
    await eraseAccount(ctxOf(core, admin, now), ben.id, { reason: "They asked." });
    expect(await makeDataExports(core, now)).toBe(1);
    await runErasures(core, new Date(now.getTime() + 61_000));
    expect(await prisma.dataExport.count({ where: { accountId: ben.id } })).toBe(0);
    expect(await readdir(`${core.filesDir}/exports`)).toEqual([]);
  });
});
