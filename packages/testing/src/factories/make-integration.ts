import { type Core, seal } from "@smartsupport/core";
import { newId } from "@smartsupport/database";
import { type Key, SCOPES, type Scope, type Status, SUBSCRIBABLE_EVENTS } from "@smartsupport/domain";

type Given = { name?: string; scopes?: readonly Scope[]; statusMap?: Record<string, Status> };

let count = 0;

/** An outside system with one key, as an actor that may do whatever its scopes say; all of them unless told otherwise. */
export async function makeKey(core: Core, organizationId: string, given: Given = {}): Promise<Key> {
  count += 1;
  const { name = `System ${count}`, scopes = SCOPES, statusMap = {} } = given;
  const [integrationId, id] = [newId(), newId()];
  const { prisma } = core.database;
  await prisma.integration.create({ data: { id: integrationId, organizationId, name, statusMap } });
  await prisma.apiKey.create({
    data: { id, organizationId, integrationId, name, prefix: `test${count}`, secretHash: "-", scopes: [...scopes] },
  });
  return { kind: "key", id, organizationId, integrationId, integrationName: name, scopes };
}

export type TestEndpoint = { id: string; secret: string };

/** An endpoint of an integration that hears of everything it may, with its secret. */
export async function makeEndpoint(
  core: Core,
  { organizationId, integrationId }: Pick<Key, "organizationId" | "integrationId">,
  url: string,
): Promise<TestEndpoint> {
  const id = newId();
  const secret = `whsec_${Buffer.from("a secret that only tests know 32").toString("base64")}`;
  await core.database.prisma.endpoint.create({
    data: {
      id,
      organizationId,
      integrationId,
      url,
      sealedSecret: seal(core.keyring, secret),
      events: [...SUBSCRIBABLE_EVENTS],
      isPrivateHostAllowed: true,
    },
  });
  return { id, secret };
}
