import { LIVE_CLOSE, type LiveMessage, liveMessage } from "@smartsupport/contracts";
import { getAccessToken } from "../api/access-token.ts";
import { refreshAccess } from "../api/refresh-access.ts";
import { backoffMs } from "./backoff.ts";

export type LiveListener = {
  onMessage: (message: Extract<LiveMessage, { kind: "ticket" }>) => void;
  /** The line stands again after it was lost: whatever changed meanwhile was not heard. */
  onReturn: () => void;
};

/** Follows `/ws` until told to stop: says hello with the token, reconnects with growing pauses, renews a token that was refused. */
export function openLive({ onMessage, onReturn }: LiveListener): () => void {
  let socket: WebSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let wasReady = false;
  let isStopped = false;

  const connect = () => {
    const token = getAccessToken();
    if (!token) return later();
    const own = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws`);
    socket = own;
    own.onopen = () => own.send(JSON.stringify({ accessToken: token }));
    own.onmessage = ({ data }) => hear(data);
    own.onclose = ({ code }) => void lost(code);
  };

  const hear = (data: unknown) => {
    const message = parse(data);
    if (message?.kind === "ticket") onMessage(message);
    if (message?.kind !== "ready") return;
    failures = 0;
    if (wasReady) onReturn();
    wasReady = true;
  };

  const lost = async (code: number) => {
    socket = null;
    if (isStopped) return;
    const isRefused = code === LIVE_CLOSE.unauthenticated || code === LIVE_CLOSE.sessionEnded;
    // Where the session itself is over, this tells the page so, and the dialog asks for the password.
    if (isRefused) await refreshAccess().catch(() => undefined);
    later();
  };

  const later = () => {
    if (isStopped) return;
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
  connect();
  return () => {
    isStopped = true;
    removeEventListener("online", hurry);
    clearTimeout(timer);
    socket?.close();
  };
}

function parse(data: unknown): LiveMessage | null {
  try {
    return liveMessage.parse(JSON.parse(String(data)));
  } catch {
    // A newer desk may say things this page does not know yet.
    return null;
  }
}
