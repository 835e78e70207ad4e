const MOST = 500;
// A second slash or a backslash would lead to another host; control characters are dropped by browsers while they read.
const OWN = /^\/(?![/\\])[^\\\p{Cc}\s]*$/u;
const NOT_PAGES = /^\/(?:api|ws|health|metrics|docs)(?:[/?#]|$)/;

/** The place to go to after signing in, if it is one of the desk's own pages; else its front door. */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== "string" || wanted.length > MOST || !OWN.test(wanted) || NOT_PAGES.test(wanted)) return "/";
  const base = "https://desk.invalid";
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  return url?.origin === base && OWN.test(url.pathname) ? `${url.pathname}${url.search}${url.hash}` : "/";
}
