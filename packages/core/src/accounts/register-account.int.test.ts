import { makeAccount, makeOrganization, openTestCore } from "@smartsupport/testing/factories";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { signIn } from "../sessions/sign-in.ts";
import { getAccountPhoto } from "./get-account-photo.ts";
import { registerAccount } from "./register-account.ts";

const core = await openTestCore();
const organization = await makeOrganization(core, { name: "Meridian Freight", isDefault: true });
const other = await makeOrganization(core, { hosts: ["desk.other.test"], emailDomains: ["other.test"] });
afterAll(() => core.close());

const { prisma } = core.database;
const ctx = {
  core,
  now: new Date("2026-11-20T02:00:00Z"),
  origin: { requestId: "r", address: "10.0.0.1", userAgent: "" },
};
let count = 0;
const registration = (given = {}) => {
  count += 1;
  return {
    firstName: "Ma. Teresa",
    lastName: "Peñalosa-Cruz",
    companyId: `MA${String(count).padStart(4, "0")}`,
    departmentId: organization.departmentId,
    email: `teresa${count}@meridian.example`,
    password: "three quiet carabaos",
    hasConsented: true as const,
    ...given,
  };
};
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#5b60dd" } });

describe("registering", () => {
  it("makes a pending account, its event and its audit entry", async () => {
    const body = registration({ middleName: "Dela Rosa", suffix: "III" });
    expect(await registerAccount(ctx, body)).toEqual({ status: "pending" });
    const account = await prisma.account.findUniqueOrThrow({ where: { email: body.email } });
    expect(account).toMatchObject({
      organizationId: organization.id,
      status: "pending",
      role: "employee",
      companyId: body.companyId,
      middleName: "Dela Rosa",
      suffix: "III",
      consentAt: ctx.now,
      eventSeq: 1,
    });
    expect(account.passwordHash).toMatch(/^\$argon2id\$/);
    const [event, ...rest] = await prisma.outboxEvent.findMany({ where: { subjectId: account.id } });
    expect(rest).toEqual([]);
    expect(event).toMatchObject({ type: "account.registered", eventSeq: 1, payload: {} });
    const audit = await prisma.auditEntry.findMany({ where: { subjectId: account.id } });
    expect(audit).toMatchObject([{ action: "account.registered", actorKind: "system", address: "10.0.0.1" }]);
    await expect(signIn(ctx, { email: body.email, password: body.password })).rejects.toMatchObject({
      code: "account_pending",
    });
  });

  it("answers a known e-mail in the same way, changes nothing and tells its owner", async () => {
    const body = registration();
    await registerAccount(ctx, body);
    const before = await prisma.account.findUniqueOrThrow({ where: { email: body.email } });
    const again = registration({
      email: body.email.toUpperCase(),
      firstName: "Somebody",
      password: "other quiet carabaos",
    });
    expect(await registerAccount(ctx, again)).toEqual({ status: "pending" });
    const after = await prisma.account.findUniqueOrThrow({ where: { email: body.email } });
    expect(after).toEqual({ ...before, eventSeq: 2, updatedAt: after.updatedAt });
    const events = await prisma.outboxEvent.findMany({ where: { subjectId: before.id }, orderBy: { eventSeq: "asc" } });
    expect(events.map(({ type, payload }) => [type, payload])).toEqual([
      ["account.registered", {}],
      ["account.registration_repeated", {}],
    ]);
    expect(await prisma.auditEntry.count({ where: { subjectId: before.id } })).toBe(1);
  });

  it("says nothing of a company id that somebody has", async () => {
    const { companyId } = await makeAccount(core, { organizationId: organization.id, companyId: "MA9000" }).then(
      () => ({
        companyId: "MA9000",
      }),
    );
    expect(await registerAccount(ctx, registration({ companyId }))).toEqual({ status: "pending" });
  });

  it.each([
    ["companyId", { companyId: "XX123" }],
    ["companyId", { companyId: "MA12345" }],
    ["departmentId", { departmentId: other.departmentId }],
    ["password", { password: "password123" }],
    ["password", { password: "Peñalosa-Cruz" }],
    ["password", { password: "Meridian2026" }],
    ["password", { password: "aaaaaaaaaaaa" }],
    ["password", { password: "teresa99!" }],
    [
      "photo",
      { photo: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>").toString("base64") },
    ],
    ["photo", { photo: Buffer.from("MZ not a picture").toString("base64") }],
  ])("refuses the field %s of %j", async (path, given) => {
    const body = registration(given);
    await expect(registerAccount(ctx, body)).rejects.toMatchObject({ code: "invalid_input", errors: [{ path }] });
    expect(await prisma.account.count({ where: { email: body.email } })).toBe(0);
  });

  it("takes long passwords whole and in any script", async () => {
    for (const password of ["é".repeat(20) + " kalabaw na tahimik ".repeat(11), "パスワードではない四つの言葉"]) {
      const body = registration({ password });
      await registerAccount(ctx, body);
      const attempt = (word: string) => signIn(ctx, { email: body.email, password: word });
      await expect(attempt(password)).rejects.toMatchObject({ code: "account_pending" });
      await expect(attempt(password.slice(0, -1))).rejects.toMatchObject({ code: "wrong_credentials" });
    }
  });

  it("lands in the organization of the host name, where only its domains may register", async () => {
    const there = { ...ctx, origin: { ...ctx.origin, host: "Desk.Other.test" } };
    const body = registration({ departmentId: other.departmentId });
    await expect(registerAccount(there, body)).rejects.toMatchObject({ errors: [{ path: "email" }] });
    await registerAccount(there, { ...body, email: "teresa@other.test" });
    const account = await prisma.account.findUniqueOrThrow({ where: { email: "teresa@other.test" } });
    expect(account.organizationId).toBe(other.id);
  });

  it("makes the photo anew: WebP, at most 1024 on a side, without metadata", async () => {
    const jpeg = await picture(3000, 1500)
      .withExif({ IFD0: { Copyright: "marker-of-a-person" } })
      .jpeg()
      .toBuffer();
    expect(jpeg.includes("marker-of-a-person")).toBe(true);
    const body = registration({ photo: jpeg.toString("base64") });
    await registerAccount(ctx, body);
    const { id } = await prisma.account.findUniqueOrThrow({ where: { email: body.email } });
    const admin = await makeAccount(core, { organizationId: organization.id, role: "admin" });
    const file = await getAccountPhoto({ ...ctx, actor: admin.actor }, id);
    const bytes = Buffer.concat(await (await file.open()).toArray());
    expect(bytes).toHaveLength(file.sizeBytes);
    expect(bytes.includes("marker-of-a-person")).toBe(false);
    const { format, width, height, exif } = await sharp(bytes).metadata();
    expect({ format, width, height, exif }).toEqual({ format: "webp", width: 1024, height: 512, exif: undefined });
    const colleague = await makeAccount(core, { organizationId: organization.id });
    const stranger = await makeAccount(core, { role: "admin" });
    for (const { actor } of [colleague, stranger]) {
      await expect(getAccountPhoto({ ...ctx, actor }, id)).rejects.toMatchObject({ code: "not_found" });
    }
  });

  it("refuses a picture that unfolds too far", async () => {
    const bomb = await picture(9000, 9000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(400_000);
    const body = registration({ photo: bomb.toString("base64") });
    await expect(registerAccount(ctx, body)).rejects.toMatchObject({ errors: [{ path: "photo" }] });
  });
});
