import { type RefObject, useState } from "react";

/** Which of the people in a list is at hand: the first, until somebody moves. Moving takes the focus along. */
export function useRows(list: RefObject<HTMLElement | null>, ids: readonly string[]) {
  const [chosen, setChosen] = useState<string | null>(null);
  const current = chosen && ids.includes(chosen) ? chosen : (ids[0] ?? null);
  const at = current ? ids.indexOf(current) : -1;

  /** `part`: the button that gets the focus; the row's own act, if it is not there. */
  const focus = (id: string, part = "[data-main]") => {
    setChosen(id);
    // With the next frame: the row may change with what is done to it.
    requestAnimationFrame(() => {
      const row = list.current?.querySelector(`[data-account="${id}"]`);
      const button = row?.querySelector<HTMLElement>(part) ?? row?.querySelector<HTMLElement>("[data-main]");
      button?.focus();
      row?.scrollIntoView({ block: "nearest" });
    });
  };

  return {
    current,
    setCurrent: setChosen,
    focus,
    step: (by: 1 | -1) => {
      const next = ids[Math.max(0, Math.min(ids.length - 1, at + by))];
      if (next) focus(next);
    },
    /** Before a person leaves the list: the focus goes to who stands there then. */
    leave: (id: string) => {
      const place = ids.indexOf(id);
      const next = ids[place + 1] ?? ids[place - 1];
      if (next) focus(next);
      else document.getElementById("main")?.focus();
    },
  };
}
