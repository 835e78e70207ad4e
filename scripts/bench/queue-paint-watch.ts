/**
 * Runs in the page. Notes what stood there when a key went down; once something else stands there and that was painted, `seen`
 * gives the milliseconds in between. What stands there: the place, the row in hand and the rows chosen.
 */
export const PAINT_WATCH = `(() => {
  let wanted = null;
  const isOpen = () => wanted !== null && document.querySelector("main h1")?.textContent.includes(wanted);
  const state = () => [
    location.pathname,
    isOpen() ? "open" : "",
    document.querySelector("tr[data-current]")?.dataset.number ?? "",
    document.querySelectorAll("tr[data-chosen]").length,
    document.activeElement?.closest("tr")?.dataset.number ?? "",
  ].join(" ");
  let start = 0;
  let before = "";
  let told = null;
  let took = null;
  const isThere = () => {
    const now = state();
    if (now === before) return false;
    const row = document.querySelector("tr[data-current]");
    // Half of a move: the row is marked, but has not the focus yet; or the page has gone, and the ticket is not there yet.
    if (wanted !== null) return isOpen();
    return !row || row.contains(document.activeElement) || row.dataset.chosen !== undefined;
  };
  const look = () => {
    if (!isThere()) return requestAnimationFrame(look);
    const channel = new MessageChannel();
    // The message comes after the frame was painted.
    channel.port1.onmessage = () => {
      took = performance.now() - start;
      told?.();
    };
    channel.port2.postMessage(0);
  };
  addEventListener("keydown", (event) => {
    start = event.timeStamp;
    wanted = event.key === "Enter" ? document.querySelector("tr[data-current] a")?.textContent ?? null : null;
    before = state();
    took = null;
    requestAnimationFrame(look);
  }, true);
  window.seen = () => new Promise((resolve) => {
    const tell = () => resolve(took);
    if (took === null) told = tell;
    else tell();
  });
})()`;
