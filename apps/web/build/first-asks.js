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

  const read = async (path, more) => {
    const answer = await fetch(API + path, { signal: AbortSignal.timeout(WITHIN_MS), ...more });
    return answer.ok ? answer.json() : undefined;
  };
  const answers = new Map();
  const keep = (path, answer) =>
    answers.set(
      API + path,
      answer.catch(() => undefined),
    );
  for (const path of place.open) keep(path, read(path));
  globalThis.smartsupportFirst = { grant: null, answers };

  // The same as features/session/session-hint.ts: of whom nobody has signed in here nothing more is asked.
  let isProbablyHere = true;
  try {
    isProbablyHere = localStorage.getItem("smartsupport.session") === "1";
  } catch {
    // Storage may be switched off.
  }
  if (!isProbablyHere) return;

  const grant = read("/auth/refresh", { method: "POST" }).catch(() => undefined);
  globalThis.smartsupportFirst.grant = grant;
  const isForStaff = at.startsWith("/desk");
  const ask = (path) => {
    const readAs = (given) => {
      if (!given || (isForStaff && given.user.role === "employee")) return undefined;
      return read(path, { headers: { Authorization: `Bearer ${given.accessToken}` } });
    };
    keep(path, grant.then(readAs));
  };
  // A longer address asks for something else.
  if (location.search !== "") return;
  for (const path of place.asks) ask(path.replace(":number", at.split("/").at(-1)));
  answers.get(API + place.next?.of)?.then((list) => {
    const number = list?.items[0]?.number;
    if (number) for (const path of place.next.asks) ask(path.replace(":number", number));
  });
})();
