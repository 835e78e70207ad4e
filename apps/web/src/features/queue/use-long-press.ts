import { type PointerEvent, useRef } from "react";

const HOLD_MS = 450;
const SLIP_PX = 10;

/** A finger that rests on something. The press that ends it is not a press: `wasHeld` says so. */
export function useLongPress(act: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const start = useRef({ x: 0, y: 0 });
  const held = useRef(false);
  const cancel = () => clearTimeout(timer.current);
  return {
    wasHeld: () => held.current,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        held.current = false;
        if (event.pointerType !== "touch") return;
        start.current = { x: event.clientX, y: event.clientY };
        timer.current = setTimeout(() => {
          held.current = true;
          act();
        }, HOLD_MS);
      },
      onPointerMove: ({ clientX, clientY }: PointerEvent) => {
        if (Math.hypot(clientX - start.current.x, clientY - start.current.y) > SLIP_PX) cancel();
      },
      onPointerUp: cancel,
      onPointerCancel: cancel,
      // The browser's own menu of a link would lie over what was just chosen.
      onContextMenu: (event: { preventDefault: () => void }) => {
        if (held.current) event.preventDefault();
      },
    },
  };
}
