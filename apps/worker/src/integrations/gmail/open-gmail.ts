import type { GmailAccess } from "@smartsupport/core/settings";

export type GmailClient = {
  /** Gets an access token, or makes sure that the one there is still good. */
  authorize(): Promise<void>;
  /** Sends one message, base64url of RFC 822. */
  send(raw: string, signal: AbortSignal): Promise<void>;
};

const SCOPE = "https://www.googleapis.com/auth/gmail.send";
const GOOGLE = /^https:\/\/(oauth2|gmail)\.googleapis\.com/;

/**
 * Opens Gmail with a refresh token of its own or as a service account. Google's library takes its time and its memory, so
 * it is loaded with the first mail, and of it only Gmail's part.
 */
export async function openGmail(access: GmailAccess, rootUrl?: string): Promise<GmailClient> {
  const { auth: google, gmail } = await import("googleapis/build/src/apis/gmail/index.js");
  const auth = authorization(google, access);
  if (rootUrl !== undefined) {
    auth.transporter.interceptors.request.add({
      resolved: async (config) => {
        config.url = new URL(config.url.href.replace(GOOGLE, rootUrl));
        return config;
      },
    });
  }
  const api = gmail({ version: "v1", auth });
  return {
    async authorize() {
      await auth.getAccessToken();
    },
    async send(raw, signal) {
      await api.users.messages.send({ userId: "me", requestBody: { raw } }, { signal, retry: false });
    },
  };
}

type Google = typeof import("googleapis/build/src/apis/gmail/index.js")["auth"];

function authorization(google: Google, access: GmailAccess) {
  if (access.kind === "service-account") {
    return new google.JWT({
      keyFile: access.keyFile,
      subject: access.user,
      scopes: [SCOPE],
      forceRefreshOnFailure: true,
    });
  }
  const { clientId, clientSecret } = access;
  const client = new google.OAuth2({ clientId, clientSecret, forceRefreshOnFailure: true });
  client.setCredentials({ refresh_token: access.refreshToken });
  return client;
}
