import type { QueryClient } from "@tanstack/react-query";

const CALM_MS = 200;
const AT_LATEST_MS = 3_000;

/** Calls back once what the page reads has come and nothing more was asked for a moment, or it took too long. Returns the way to stop. */
export function whenRead(client: QueryClient, act: () => void): () => void {
  let calm: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(calm);
    clearTimeout(latest);
    unsubscribe();
  };
  const finish = () => {
    stop();
    act();
  };
  const look = () => {
    clearTimeout(calm);
    calm = client.isFetching() === 0 ? setTimeout(finish, CALM_MS) : undefined;
  };
  const latest = setTimeout(finish, AT_LATEST_MS);
  const unsubscribe = client.getQueryCache().subscribe(look);
  look();
  return stop;
}
