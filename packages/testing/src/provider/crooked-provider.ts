import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How its next statement is not what it should be. */
export type Twist = {
  /** In place of, or besides, the right claims; undefined leaves one out. */
  claims?: Record<string, unknown>;
  /** Signed with another key than the published one. */
  isForged?: boolean;
  alg?: "none" | "HS256";
  /** What discovery says otherwise. */
  metadata?: Record<string, unknown>;
  /** What any request but discovery is answered with. */
  answer?: (response: ServerResponse) => void;
  /** What discovery is answered with. */
  discovery?: (response: ServerResponse) => void;
};

export type CrookedProvider = {
  issuer: string;
  /** How often a token was asked for. */
  tokensAsked(): number;
  /** Remembers the nonce of a way there, and answers where it would send the browser back to. */
  sendBack(url: string, query?: Record<string, string>): URL;
  twist(twist: Twist): void;
  close(): Promise<void>;
};

const key = generateKeyPairSync("rsa", { modulusLength: 2048 });
const otherKey = generateKeyPairSync("rsa", { modulusLength: 2048 });

/** A provider that says whatever a test wants it to say, right or wrong. `person` are the claims it makes by itself. */
export async function openCrookedProvider(person: Record<string, unknown>): Promise<CrookedProvider> {
  let twist: Twist = {};
  let nonce = "";
  let asked = 0;
  const server = createServer((request, response) => {
    const json = (body: unknown) => response.setHeader("content-type", "application/json").end(JSON.stringify(body));
    if (request.url === "/.well-known/openid-configuration") {
      if (twist.discovery) twist.discovery(response);
      else json({ ...discovery(issuer), ...twist.metadata });
      return;
    }
    if (request.url === "/jwks") {
      json({ keys: [{ ...key.publicKey.export({ format: "jwk" }), alg: "RS256", use: "sig", kid: "first" }] });
      return;
    }
    asked += 1;
    if (twist.answer) return twist.answer(response);
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: "smartsupport", iat: now, exp: now + 300, nonce, ...person, ...twist.claims };
    const token = write(claims, twist);
    json({ access_token: "an-access-token", token_type: "Bearer", expires_in: 300, id_token: token });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  // Whoever ends without closing it is not held up.
  server.unref();
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    tokensAsked: () => asked,
    sendBack(url, query = {}) {
      const way = new URL(url).searchParams;
      nonce = way.get("nonce") ?? "";
      const back = new URL(way.get("redirect_uri") ?? "");
      const answer = { code: "a-code-of-the-provider", state: way.get("state") ?? "", iss: issuer, ...query };
      back.search = new URLSearchParams(answer).toString();
      return back;
    },
    twist(next) {
      twist = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    token_endpoint_auth_methods_supported: ["client_secret_post"],
  };
}

function write(claims: Record<string, unknown>, { alg, isForged }: Twist): string {
  const header = { alg: alg ?? "RS256", kid: "first", typ: "JWT" };
  const body = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  if (alg === "none") return `${body}.`;
  return `${body}.${signed(body, isForged ? otherKey.privateKey : key.privateKey)}`;
}

function signed(body: string, privateKey: KeyObject): string {
  return createSign("RSA-SHA256").update(body).sign(privateKey, "base64url");
}
