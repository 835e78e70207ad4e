import { LIVE_CLOSE, type LiveFrame, type LiveMessage } from "@smartsupport/contracts";
import { getAccessToken } from "../api/access-token.ts";
import { wasAskedEarly } from "../api/first-asks.ts";
import { refreshAccess } from "../api/refresh-access.ts";
import { backoffMs } from "./backoff.ts";
import { watchLine } from "./watch-line.ts";

/** The line is asked for once the page stands: what it shows was read before. */
const EARLIER_MS = 6_000;
/** A line that is opened later is another person's. */
const STARTING_MS = 60_000;

export type LiveListener = {
  onMessage: (message: Extract<LiveMessage, { kind: "ticket" | "presence" | "inbox" }>) => void;
  /** A line stands, the first one or another. */
  onReady: () => void;
  onLost: () => void;
  /** The line stands again after it was lost, here or behind the desk: whatever changed meanwhile was not heard. */
  onReturn: () => void;
};

export type LiveLine = { say: (frame: LiveFrame) => void; close: () => void };

/** Follows `/ws` until told to stop: says hello with the token, reconnects with growing pauses, renews a token that was refused. */
export function openLive({ onMessage, onReady, onLost, onReturn }: LiveListener): LiveLine {
  let socket: WebSocket | null = null;
  let watch: ReturnType<typeof watchLine> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let wasReady = false;
  let isStopped = false;
  const openedAt = performance.now();
  // Where the first answers were asked for before the scripts ran, the reading began with the page itself.
  const readFrom = wasAskedEarly && openedAt < STARTING_MS ? 0 : openedAt - EARLIER_MS;

  const connect = () => {
    if (socket) return;
    const token = getAccessToken();
    if (!token) return later();
    const own = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws`);
    socket = own;
    // A line that was given up may still end, or even speak, much later.
    const isOwn = () => socket === own;
    own.onopen = () => own.send(JSON.stringify({ accessToken: token, readingForMs: readingForMs() }));
    own.onmessage = ({ data }) => isOwn() && hear(data);
    own.onclose = ({ code }) => isOwn() && void lost(code);
  };

  /** Of the first line only: whoever comes back reads everything anew. */
  const readingForMs = () => (wasReady ? 0 : Math.ceil(performance.now() - readFrom));

  const hear = (data: unknown) => {
    watch?.heard();
    const message = parse(data);
    if (message?.kind === "ticket" || message?.kind === "presence" || message?.kind === "inbox") onMessage(message);
    if (message?.kind === "missed") {
      onLost();
      onReturn();
    }
    if (message?.kind === "ready") ready();
  };

  const ready = () => {
    failures = 0;
    watch = watchLine(() => say({ kind: "ping" }), drop);
    if (wasReady) onReturn();
    wasReady = true;
    onReady();
  };

  const say = (frame: LiveFrame) => {
    if (watch) socket?.send(JSON.stringify(frame));
  };

  const forget = () => {
    socket = null;
    watch?.stop();
    watch = null;
    if (!isStopped) onLost();
  };

  const lost = async (code: number) => {
    forget();
    if (isStopped) return;
    const isRefused = code === LIVE_CLOSE.unauthenticated || code === LIVE_CLOSE.sessionEnded;
    // Where the session itself is over, this tells the page so, and the dialog asks for the password.
    if (isRefused) await refreshAccess().catch(() => undefined);
    later();
  };

  /** Gives the line up without waiting for its other end, which may be out of reach. */
  const drop = () => {
    const dead = socket;
    if (!dead) return;
    forget();
    dead.close();
    later();
  };

  const later = () => {
    if (isStopped) return;
    clearTimeout(timer);
    timer = setTimeout(connect, backoffMs(failures));
    failures += 1;
  };

  // A laptop that wakes up need not wait for the pause to end.
  const hurry = () => {
    if (socket || isStopped) return;
    clearTimeout(timer);
    connect();
  };

  addEventListener("online", hurry);
  addEventListener("offline", drop);
  connect();
  return {
    say,
    close() {
      isStopped = true;
      removeEventListener("online", hurry);
      removeEventListener("offline", drop);
      clearTimeout(timer);
      watch?.stop();
      socket?.close();
    },
  };
}

/** A newer desk may say things this page does not know yet: whoever hears them looks at their kind. */
function parse(data: unknown): LiveMessage | null {
  try {
    return JSON.parse(String(data)) as LiveMessage | null;
  } catch {
    return null;
  }
}
