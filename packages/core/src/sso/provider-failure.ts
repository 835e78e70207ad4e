/** The provider could not be reached or said what cannot be believed. `words` are for an admin; nobody else sees them. */
export class ProviderFailure extends Error {
  readonly words: string;

  constructor(words: string, cause?: unknown) {
    super(words, { cause });
    this.name = "ProviderFailure";
    this.words = words;
  }
}

const OAUTH_ERROR = /^[a-z_]{1,60}$/;

/** Why a step with the provider failed, for the admin who tries it. Never quotes a code, a token or a secret. */
export function whyItFailed(error: unknown): string {
  if (error instanceof ProviderFailure) return error.words;
  const cause = error instanceof Error && error.cause instanceof ProviderFailure ? error.cause : null;
  if (cause) return cause.words;
  const said = Reflect.get(Object(error), "error");
  if (typeof said === "string" && OAUTH_ERROR.test(said)) return REFUSED[said] ?? `The provider refused: ${said}.`;
  const code = Reflect.get(Object(error), "code");
  return (typeof code === "string" && UNBELIEVED[code]) || "The provider's answer is not one that can be trusted.";
}

const REFUSED: Record<string, string> = {
  invalid_client: "The provider does not take this client id with this secret (invalid_client).",
  unauthorized_client: "The provider does not let this client sign people in (unauthorized_client).",
  invalid_grant: "The provider did not take its own code back (invalid_grant). Please try again.",
  access_denied: "The sign-in was cancelled at the provider (access_denied).",
};

const UNBELIEVED: Record<string, string> = {
  OAUTH_TIMEOUT: "The provider did not answer in time.",
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: "The provider's statement has expired, or one of the two clocks is wrong.",
  OAUTH_JWT_CLAIM_COMPARISON_FAILED:
    "The provider's statement is meant for somebody else, or comes from another issuer.",
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: "The provider calls itself by another issuer than the one entered here.",
  OAUTH_RESPONSE_IS_NOT_CONFORM: "The provider did not answer as OpenID Connect says. Is the issuer's address right?",
  OAUTH_RESPONSE_IS_NOT_JSON: "The provider did not answer as OpenID Connect says. Is the issuer's address right?",
};
