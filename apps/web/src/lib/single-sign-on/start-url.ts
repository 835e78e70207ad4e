/** Where a browser begins to sign in by the company's provider. `to`: one of our own places to arrive at. */
export function startUrl(to: string): string {
  return `/api/v1/auth/oidc/start?${new URLSearchParams({ to })}`;
}
