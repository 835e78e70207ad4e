import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

type Asked = { options: Record<string, unknown> };
type Page = { origin: string; rpId: string };

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HOLDS_CREDENTIAL = 0x40;

/** A device that makes and holds one passkey, and signs like a browser on that page would have it sign. */
export function makePasskeyDevice({ origin, rpId }: Page) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const credentialId = randomBytes(32);
  const id = credentialId.toString("base64url");
  const flags = USER_PRESENT | USER_VERIFIED;

  const clientData = (type: string, { options }: Asked, from = origin) =>
    Buffer.from(JSON.stringify({ type, challenge: options.challenge, origin: from, crossOrigin: false }));
  const head = (bits: number, counter: number, host = rpId) =>
    Buffer.concat([sha256(Buffer.from(host)), Buffer.from([bits]), uint32(counter)]);
  const answer = { id, rawId: id, type: "public-key" as const, clientExtensionResults: {} };

  return {
    id,
    create(asked: Asked, { from }: { from?: string } = {}) {
      const { x = "", y = "" } = publicKey.export({ format: "jwk" });
      // COSE: EC2, ES256, P-256.
      const key = Buffer.concat([
        Buffer.from("a5010203262001215820", "hex"),
        Buffer.from(x, "base64url"),
        Buffer.from("225820", "hex"),
        Buffer.from(y, "base64url"),
      ]);
      const length = Buffer.from([0, credentialId.length]);
      const data = Buffer.concat([head(flags | HOLDS_CREDENTIAL, 0), Buffer.alloc(16), length, credentialId, key]);
      // CBOR: {fmt: "none", attStmt: {}, authData}.
      const attestation = Buffer.concat([
        Buffer.from("a363666d74646e6f6e656761747453746d74a068617574684461746158", "hex"),
        Buffer.from([data.length]),
        data,
      ]);
      const response = {
        clientDataJSON: clientData("webauthn.create", asked, from).toString("base64url"),
        attestationObject: attestation.toString("base64url"),
        transports: ["internal"],
      };
      return { ...answer, response };
    },
    get(asked: Asked, { counter = 0, from, host, bits = flags }: Signing = {}) {
      const data = head(bits, counter, host);
      const client = clientData("webauthn.get", asked, from);
      const signature = sign("sha256", Buffer.concat([data, sha256(client)]), privateKey);
      const response = {
        clientDataJSON: client.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: signature.toString("base64url"),
      };
      return { ...answer, response };
    },
  };
}

type Signing = { counter?: number; from?: string; host?: string; bits?: number };

export type PasskeyDevice = ReturnType<typeof makePasskeyDevice>;

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

function uint32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}
