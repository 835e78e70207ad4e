import { createVerify, generateKeyPairSync, randomBytes } from "node:crypto";
import Fastify, { type FastifyReply } from "fastify";
import PostalMime, { type Email } from "postal-mime";

/** `times`: once when left out. */
export type GmailRefusal = { status: number; reason: string; retryAfter?: string; times?: number };

export type FakeGmail = {
  rootUrl: string;
  /** What OAuth2 takes here. */
  oauth: { clientId: string; clientSecret: string; refreshToken: string };
  /** The content of a service account's key file, and the user it may write as. */
  serviceAccount: { keyFile: string; user: string };
  /** What was sent, parsed, with the user it was sent as. */
  sent: { raw: string; mail: Email; user: string }[];
  /** How often a token was asked for. */
  tokensGiven(): number;
  /** Refuses the next calls to send. */
  refuseNext(refusal: GmailRefusal): void;
  /** Makes every token given so far worthless, as an admin at Google may. */
  expireTokens(): void;
  close(): Promise<void>;
};

const SCOPE = "https://www.googleapis.com/auth/gmail.send";
const OWNER = "desk@company.example";

/**
 * The part of Google that sending needs, speaking its protocol: the OAuth2 token endpoint (refresh token, and a signed
 * assertion of a service account) and `users.messages.send` with a raw RFC 822 message.
 */
export async function openFakeGmail(): Promise<FakeGmail> {
  const oauth = { clientId: "desk.apps.example", clientSecret: secret(), refreshToken: secret() };
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const email = "desk@project.iam.example";
  const tokens = new Map<string, string>();
  const sent: FakeGmail["sent"] = [];
  let given = 0;
  let refusal: GmailRefusal | null = null;

  const app = Fastify({ forceCloseConnections: true, bodyLimit: 40 * 2 ** 20 });
  app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );

  app.post<{ Body: Record<string, string> }>("/token", async ({ body }, reply) => {
    const user = body.grant_type === "refresh_token" ? byRefreshToken(body) : byAssertion(body.assertion ?? "");
    if (user === null) return reply.code(400).send({ error: "invalid_grant", error_description: "Bad Request" });
    const token = secret();
    tokens.set(token, user);
    given += 1;
    return { access_token: token, expires_in: 3599, scope: SCOPE, token_type: "Bearer" };
  });

  app.post<{ Body: { raw?: string }; Params: { user: string } }>(
    "/gmail/v1/users/:user/messages/send",
    async (request, reply) => {
      const user = tokens.get((request.headers.authorization ?? "").replace(/^Bearer /, ""));
      if (user === undefined) return refuse(reply, { status: 401, reason: "authError" });
      if (refusal !== null) return refuse(reply, take());
      if (typeof request.body.raw !== "string" || !/^[\w-]+=*$/.test(request.body.raw)) {
        return refuse(reply, { status: 400, reason: "invalidArgument" });
      }
      const raw = Buffer.from(request.body.raw, "base64url");
      sent.push({ raw: raw.toString("utf8"), mail: await PostalMime.parse(raw), user });
      const id = randomBytes(8).toString("hex");
      return { id, threadId: id, labelIds: ["SENT"] };
    },
  );

  function byRefreshToken(body: Record<string, string>): string | null {
    const isKnown =
      body.client_id === oauth.clientId &&
      body.client_secret === oauth.clientSecret &&
      body.refresh_token === oauth.refreshToken;
    return isKnown ? OWNER : null;
  }

  function byAssertion(assertion: string): string | null {
    const [head = "", claims = "", signature = ""] = assertion.split(".");
    const isSigned = createVerify("RSA-SHA256").update(`${head}.${claims}`).verify(publicKey, signature, "base64url");
    if (!isSigned) return null;
    const { iss, scope, aud, sub, exp } = JSON.parse(Buffer.from(claims, "base64url").toString("utf8"));
    const isGood = iss === email && scope === SCOPE && aud === "https://oauth2.googleapis.com/token";
    return isGood && exp * 1000 > Date.now() && typeof sub === "string" ? sub : null;
  }

  function take(): GmailRefusal {
    const taken = refusal ?? { status: 500, reason: "backendError" };
    const { times = 1 } = taken;
    refusal = times > 1 ? { ...taken, times: times - 1 } : null;
    return taken;
  }

  return {
    rootUrl: await app.listen({ port: 0, host: "127.0.0.1" }),
    oauth,
    serviceAccount: {
      keyFile: JSON.stringify({
        type: "service_account",
        client_email: email,
        private_key: privateKey.export({ type: "pkcs8", format: "pem" }),
      }),
      user: "helpdesk@company.example",
    },
    sent,
    tokensGiven: () => given,
    refuseNext(next) {
      refusal = next;
    },
    expireTokens: () => tokens.clear(),
    close: () => app.close(),
  };
}

/** As Google words its errors. */
function refuse(reply: FastifyReply, { status, reason, retryAfter }: GmailRefusal) {
  if (retryAfter !== undefined) reply.header("retry-after", retryAfter);
  return reply
    .code(status)
    .send({ error: { code: status, message: reason, errors: [{ message: reason, domain: "global", reason }] } });
}

function secret(): string {
  return randomBytes(24).toString("base64url");
}
