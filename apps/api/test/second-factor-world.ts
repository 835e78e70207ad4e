import * as core from "@smartsupport/core";
import { addApp, appCode, ctxOf, makeAccount, makePasskeyDevice } from "@smartsupport/testing/factories";

type Home = { organizationId: string; departmentId: string; passwordHash: string; password: string };

/** People at each step of having a second factor. Coordinators must have one here; nobody of the rest of the world is asked. */
export async function makeFactorPeople(desk: core.Core, { password, ...home }: Home) {
  const { organizationId } = home;
  await desk.database.prisma.organization.update({
    where: { id: organizationId },
    data: { secondFactorRoles: ["coordinator"] },
  });
  const [twoStep, starting] = [await makeAccount(desk, home), await makeAccount(desk, home)];
  const { recoveryCodes } = await addApp(desk, twoStep, password);
  const device = makePasskeyDevice({ origin: desk.publicUrl, rpId: new URL(desk.publicUrl).hostname });
  const asTwoStep = ctxOf(desk, twoStep);
  const asked = await core.beginPasskey(asTwoStep, { password });
  await core.addPasskey(asTwoStep, { challengeId: asked.challengeId, name: "Phone", passkey: device.create(asked) });
  const { id: passkeyId } = await desk.database.prisma.passkey.findFirstOrThrow({ where: { accountId: twoStep.id } });
  const signingIn = await core.beginPasskeySignIn({ core: desk, now: new Date() });
  const second = makePasskeyDevice({ origin: desk.publicUrl, rpId: new URL(desk.publicUrl).hostname });
  const adding = await core.beginPasskey(asTwoStep, { password });
  const begun = await core.beginApp(ctxOf(desk, starting), { password });
  const ticketOf = async (email: string) => {
    const answer = await core.signIn({ core: desk, now: new Date() }, { email, password });
    if (!("secondFactor" in answer)) throw new Error("Nothing was asked for.");
    return answer.secondFactor.ticket;
  };
  const [unready, ready, keen] = [
    await makeAccount(desk, { ...home, role: "coordinator" }),
    await makeAccount(desk, { ...home, role: "coordinator" }),
    await makeAccount(desk, { ...home, role: "coordinator" }),
  ];
  const tickets = {
    secondFactor: await ticketOf(twoStep.email),
    setUp: await ticketOf(unready.email),
    begunSetUp: await ticketOf(ready.email),
    passkeySetUp: await ticketOf(keen.email),
  };
  const third = makePasskeyDevice({ origin: desk.publicUrl, rpId: new URL(desk.publicUrl).hostname });
  const settingUp = await core.beginSetUpWithPasskey({ core: desk, now: new Date() }, { ticket: tickets.passkeySetUp });
  const setUp = await core.beginSetUp({ core: desk, now: new Date() }, { ticket: tickets.begunSetUp });
  return {
    twoStep,
    starting,
    tickets,
    passkeyId,
    passkeySignIn: { challengeId: signingIn.challengeId, passkey: device.get(signingIn) },
    newPasskey: { challengeId: adding.challengeId, name: "Laptop", passkey: second.create(adding) },
    setUpPasskey: { challengeId: settingUp.challengeId, name: "Tablet", passkey: third.create(settingUp) },
    recoveryCode: recoveryCodes[0] ?? "",
    startingCode: () => appCode(begun.secret),
    setUpCode: () => appCode(setUp.secret),
  };
}
