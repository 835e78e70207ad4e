/** Signs somebody in at the made-up company as a browser would, and answers where it sends them back to. */
export async function walkThrough(url: string, sub: string | null): Promise<URL> {
  const cookies = new Map<string, string>();
  const { origin } = new URL(url);
  let next = new URL(url);
  let body: URLSearchParams | undefined;
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const init = body === undefined ? {} : { method: "POST", body };
    const answer = await fetch(next, { ...init, redirect: "manual", headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
      cookies.set(name, value);
    }
    const to = answer.headers.get("location");
    body = undefined;
    if (to !== null) next = new URL(to, next);
    else if (next.pathname.startsWith("/login/")) body = new URLSearchParams(sub === null ? { turn: "back" } : { sub });
    else throw new Error(`${next.pathname} answered ${answer.status}: ${await answer.text()}`);
    if (next.origin !== origin) return next;
  }
  throw new Error("The provider sends in a circle.");
}
