let accessToken: string | null = null;

/** The access token lives in memory only: a script from elsewhere finds nothing in storage, and a reload asks the cookie for a new one. */
export function getAccessToken(): string | null {
  return accessToken;
}

export function setAccessToken(token: string | null): void {
  accessToken = token;
}
