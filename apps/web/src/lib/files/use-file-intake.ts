import { type RefObject, useEffect, useEffectEvent, useState } from "react";

/** Takes files dropped or pasted anywhere on the form around `element` (or on it, outside a form). Answers whether one hovers. */
export function useFileIntake(element: RefObject<HTMLElement | null>, add: (files: File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const take = useEffectEvent((event: Event, files: FileList | undefined) => {
    if (!files?.length || event.defaultPrevented) return;
    event.preventDefault();
    add([...files]);
  });

  useEffect(() => {
    const place: HTMLElement | null = element.current?.closest("form") ?? element.current;
    if (!place) return;
    const stop = new AbortController();
    const { signal } = stop;
    place.addEventListener("paste", (event) => take(event, event.clipboardData?.files), { signal });
    place.addEventListener(
      "drop",
      (event) => {
        setIsOver(false);
        take(event, event.dataTransfer?.files);
      },
      { signal },
    );
    place.addEventListener(
      "dragover",
      (event) => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        setIsOver(true);
      },
      { signal },
    );
    place.addEventListener(
      "dragleave",
      (event) => {
        if (!place.contains(event.relatedTarget as Node | null)) setIsOver(false);
      },
      { signal },
    );
    return () => stop.abort();
  }, [element]);

  return isOver;
}
