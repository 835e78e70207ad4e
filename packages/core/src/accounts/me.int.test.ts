import { readdir } from "node:fs/promises";
import { ctxOf, makeAccount, makeKey, openTestCore, signedIn } from "@smartsupport/testing/factories";
import { makePng } from "@smartsupport/testing/files";
import { afterAll, describe, expect, it } from "vitest";
import { refreshSession } from "../sessions/refresh-session.ts";
import { signIn } from "../sessions/sign-in.ts";
import { changeMyPassword } from "./change-my-password.ts";
import { getAccountPhoto } from "./get-account-photo.ts";
import { getMe } from "./get-me.ts";
import { hashPassword } from "./password-hash.ts";
import { updateMe } from "./update-me.ts";

const core = await openTestCore();
const OLD = "three quiet carabaos";
const NEW = "four loud tamaraws";
const passwordHash = await hashPassword(OLD);
afterAll(() => core.close());

const photo = (red: number) => makePng(8, 8, () => [red, 0, 0]).toString("base64");
const photos = () => readdir(`${core.filesDir}/photos`);

describe("my account", () => {
  it("is what I am shown", async () => {
    const me = await makeAccount(core, { firstName: "Maria", lastName: "Santos", companyId: "MA0142" });
    expect(await getMe(ctxOf(core, me))).toMatchObject({
      id: me.id,
      name: "Maria Santos",
      companyId: "MA0142",
      status: "active",
      hasPhoto: false,
      companyIdHolder: null,
    });
    const actor = await makeKey(core, me.organizationId);
    await expect(getMe({ ...ctxOf(core, me), actor })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("takes names and a photo, and gives back what was replaced", async () => {
    const me = await makeAccount(core, { firstName: "Maria" });
    const ctx = ctxOf(core, me);
    expect(await updateMe(ctx, { middleName: "Clara", photo: photo(10) })).toMatchObject({
      firstName: "Maria",
      middleName: "Clara",
      hasPhoto: true,
    });
    const colleague = await makeAccount(core, { organizationId: me.organizationId });
    const first = await getAccountPhoto(ctxOf(core, colleague), me.id);
    await updateMe(ctx, { photo: photo(200) });
    expect((await getAccountPhoto(ctx, me.id)).digest).not.toBe(first.digest);
    expect(await photos()).toHaveLength(1);
    await expect(updateMe(ctx, { photo: "bm90IGEgcGljdHVyZQ==" })).rejects.toMatchObject({
      errors: [{ path: "photo" }],
    });
    expect(await updateMe(ctx, { photo: null, middleName: null })).toMatchObject({ hasPhoto: false, middleName: null });
    expect(await photos()).toEqual([]);
    await expect(getAccountPhoto(ctx, me.id)).rejects.toMatchObject({ code: "not_found" });
    const stranger = await makeAccount(core);
    await expect(getAccountPhoto(ctxOf(core, stranger), me.id)).rejects.toMatchObject({ code: "not_found" });
  });

  it("takes a new password from whoever knows the present one, and ends the other sessions", async () => {
    const me = await makeAccount(core, { passwordHash });
    const now = new Date();
    const [here, there] = [
      signedIn(await signIn({ core, now }, { email: me.email, password: OLD })),
      signedIn(await signIn({ core, now }, { email: me.email, password: OLD })),
    ];
    const ctx = { ...ctxOf(core, me, now), actor: here.person };
    const change = (currentPassword: string, newPassword: string) =>
      changeMyPassword(ctx, { currentPassword, newPassword });
    await expect(change("wrong", NEW)).rejects.toMatchObject({ code: "wrong_credentials" });
    const refused = { action: "account.proof_refused", actorId: me.id };
    expect(await core.database.prisma.auditEntry.findMany({ where: refused })).toMatchObject([
      { subjectId: me.id, data: { by: "password" } },
    ]);
    await expect(change(OLD, "password1")).rejects.toMatchObject({ errors: [{ path: "newPassword" }] });
    await expect(change(OLD, OLD)).rejects.toMatchObject({ errors: [{ path: "newPassword" }] });
    await change(OLD, NEW);
    await expect(signIn({ core, now }, { email: me.email, password: OLD })).rejects.toMatchObject({
      code: "wrong_credentials",
    });
    await expect(signIn({ core, now }, { email: me.email, password: NEW })).resolves.toBeDefined();
    const told = { subjectId: me.id, type: "account.password_changed" };
    expect(await core.database.prisma.outboxEvent.findFirst({ where: told })).toMatchObject({
      payload: { how: "changed" },
    });
    await expect(refreshSession({ core, now }, there.refreshToken)).rejects.toMatchObject({ code: "session_ended" });
    await expect(refreshSession({ core, now }, here.refreshToken)).resolves.toBeDefined();
  });
});
