import { type ComponentType, useEffect, useRef, useState } from "react";
import { backoffMs } from "../../lib/live/backoff.ts";
import { toastRefused } from "../../lib/notify/toast.tsx";

type Options<Props> = {
  /** Stands there until it has come. */
  meanwhile?: ComponentType<Props>;
  /** Did not come. Without this it is asked for again, until it does. */
  onFailed?: (props: Props) => void;
};

/** Like `lazy`, for what a page can do without: where the part does not come, as without a network, the page stands as it is. */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { meanwhile: Meanwhile, onFailed }: Options<Props> = {},
): ComponentType<Props> {
  let come: ComponentType<Props> | null = null;
  return function LatePart(props: Props) {
    const [Part, setPart] = useState(() => come);
    const now = useRef(props);
    now.current = props;
    useEffect(() => {
      if (Part) return;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let failures = 0;
      let isGone = false;
      const fail = () => {
        if (isGone) return;
        if (onFailed) onFailed(now.current);
        else timer = setTimeout(ask, backoffMs(failures++));
      };
      const stand = (found: ComponentType<Props>) => {
        come = found;
        if (!isGone) setPart(() => found);
      };
      const ask = () => void load().then(stand, fail);
      ask();
      return () => {
        isGone = true;
        clearTimeout(timer);
      };
    }, [Part]);
    if (Part) return <Part {...props} />;
    return Meanwhile ? <Meanwhile {...props} /> : null;
  };
}

/** The same for what opens in front of the page. Keys are silent until it stands; one that does not come says so and may be opened again. */
export function lateDialog<Props extends { onClose: () => void }>(load: () => Promise<ComponentType<Props>>) {
  const onFailed = ({ onClose }: Props) => {
    onClose();
    if (navigator.onLine) toastRefused("This did not open.", "Try again. If it fails again, load the page anew.");
    else toastRefused("You are offline.", "This opens when the connection is back.");
  };
  return latePart(load, { meanwhile: Coming, onFailed });
}

function Coming() {
  return <div role="dialog" aria-modal aria-busy hidden />;
}
