import * as core from "@smartsupport/core";
import { addApp, appCode, ctxOf, makeAccount } from "@smartsupport/testing/factories";

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
  const begun = await core.beginApp(ctxOf(desk, starting), { password });
  const ticketOf = async (email: string) => {
    const answer = await core.signIn({ core: desk, now: new Date() }, { email, password });
    if (!("secondFactor" in answer)) throw new Error("Nothing was asked for.");
    return answer.secondFactor.ticket;
  };
  const [unready, ready] = [
    await makeAccount(desk, { ...home, role: "coordinator" }),
    await makeAccount(desk, { ...home, role: "coordinator" }),
  ];
  const tickets = {
    secondFactor: await ticketOf(twoStep.email),
    setUp: await ticketOf(unready.email),
    begunSetUp: await ticketOf(ready.email),
  };
  const setUp = await core.beginSetUp({ core: desk, now: new Date() }, { ticket: tickets.begunSetUp });
  return {
    twoStep,
    starting,
    tickets,
    recoveryCode: recoveryCodes[0] ?? "",
    startingCode: () => appCode(begun.secret),
    setUpCode: () => appCode(setUp.secret),
  };
}
