// Runs before the page's own scripts, and sends for what they would only ask for one after the other: the rest of the scripts, who
// is signed in, and what the page reads first. A file of its own because the content policy refuses inline scripts. The names of
// the places, their files and their asks are filled in by the build; `lib/api/first-asks.ts` takes the answers.
(() => {
  const API = "/api/v1";
  const WITHIN_MS = 30_000;
  const places = [];

  const at = location.pathname;
  const place = places.find(({ pattern }) => new RegExp(pattern).test(at));
  if (!place) return;

  for (const file of place.files) {
    const isStyle = file.endsWith(".css");
    const kind = isStyle ? { rel: "preload", as: "style" } : { rel: "modulepreload", fetchPriority: "low" };
    document.head.append(Object.assign(document.createElement("link"), { ...kind, crossOrigin: "", href: `/${file}` }));
  }

  // The same as features/session/session-hint.ts: a stranger asks nothing.
  let isProbablyHere = true;
  try {
    isProbablyHere = localStorage.getItem("smartsupport.session") === "1";
  } catch {
    // Storage may be switched off.
  }
  if (!isProbablyHere) return;

  const read = async (path, more) => {
    const answer = await fetch(API + path, { signal: AbortSignal.timeout(WITHIN_MS), ...more });
    return answer.ok ? answer.json() : undefined;
  };
  const grant = read("/auth/refresh", { method: "POST" }).catch(() => undefined);
  const isForStaff = at.startsWith("/desk");
  // A longer address asks for something else.
  const asks = location.search === "" ? place.asks : [];
  const answers = asks.map((ask) => {
    const path = ask.replace(":number", at.split("/").at(-1));
    const answer = grant.then(async (given) => {
      if (!given || (isForStaff && given.user.role === "employee")) return undefined;
      return read(path, { headers: { Authorization: `Bearer ${given.accessToken}` } });
    });
    return [API + path, answer.catch(() => undefined)];
  });
  globalThis.smartsupportFirst = { grant, answers: new Map(answers) };
})();
