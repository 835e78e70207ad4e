import { useEffect, useRef } from "react";

type Row = { first: string | undefined; current: string | null; point: (number: string) => void };

/** Whoever asks for the preview with no ticket in hand is shown the first one. */
export function useFirstInPreview(hasPreview: boolean, { first, current, point }: Row): void {
  const had = useRef(hasPreview);
  useEffect(() => {
    const isNew = hasPreview && !had.current;
    had.current = hasPreview;
    if (isNew && current === null && first !== undefined) point(first);
  }, [hasPreview, current, first, point]);
}
