const GATHER_MS = 500;

type Options = {
  /** Whether the first one acts now, and only those close behind it wait. */
  isAtOnce: boolean;
};

/** Does once what is asked for many times within half a second. */
export function gathered(act: () => void, { isAtOnce }: Options): { ask: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isMore = false;
  const wait = () => {
    timer = setTimeout(() => {
      timer = undefined;
      if (isMore) start();
    }, GATHER_MS);
  };
  const start = () => {
    isMore = false;
    act();
    wait();
  };
  return {
    ask() {
      if (timer !== undefined) isMore = true;
      else if (isAtOnce) start();
      else {
        isMore = true;
        wait();
      }
    },
    stop: () => clearTimeout(timer),
  };
}
