import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type JWK } from "oidc-provider";
import { answerLogin } from "./login-page.ts";

/** Somebody of the made-up company: `sub` is how its provider knows them, the rest are claims. */
export type TestPerson = { sub: string; name: string } & Record<string, unknown>;

export type TestProvider = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  people: TestPerson[];
  close(): Promise<void>;
};

const [CLIENT_ID, CLIENT_SECRET] = ["smartsupport", "a-secret-of-the-made-up-company"];

type Given = {
  people: TestPerson[];
  redirectUri: string;
  /** A free one unless told otherwise. */
  port?: number;
};

/** The sign-in of a made-up company: a certified OpenID Connect provider (oidc-provider) with a login page of its own. */
export async function openProvider({ people, redirectUri, port = 0 }: Given): Promise<TestProvider> {
  const server = createServer();
  await once(server.listen(port, "127.0.0.1"), "listening");
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: [redirectUri],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      profile: ["name", "given_name", "family_name", "groups", "office"],
    },
    conformIdTokenClaims: false,
    cookies: { keys: ["a key of the made-up company"] },
    jwks: { keys: [newKey()] },
    ttl: { AccessToken: 300, AuthorizationCode: 60, Grant: 3600, IdToken: 300, Interaction: 600, Session: 3600 },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/login/${uid}` },
    findAccount: (_ctx, sub) => {
      const person = people.find((each) => each.sub === sub);
      return person && { accountId: sub, claims: () => person };
    },
    // The company has agreed for everybody.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: CLIENT_ID, accountId: oidc.session?.accountId ?? "" });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (request.url?.startsWith("/login/")) void answerLogin(provider, people, request, response);
    else void answer(request, response);
  });
  return {
    issuer,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    people,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function newKey(): JWK {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), alg: "RS256", use: "sig", kid: "first" } as JWK;
}
