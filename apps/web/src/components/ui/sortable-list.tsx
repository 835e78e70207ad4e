import { IconGripVertical } from "@tabler/icons-react";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import { Icon } from "./icon.tsx";
import styles from "./sortable-list.module.css";

type Item = { id: string; name: string };

type Props<T extends Item> = {
  items: readonly T[];
  onOrder: (ids: string[]) => void;
  /** What the left and right arrow keys do on a handle. */
  onSideways?: (id: string, step: 1 | -1) => void;
  draw: (item: T) => ReactNode;
};

/** A list whose order is changed with a handle: by drag, or with the arrow keys. */
export function SortableList<T extends Item>({ items, onOrder, onSideways, draw }: Props<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [held, setHeld] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const ids = items.map(({ id }) => id);

  const moveTo = (id: string, place: number) => {
    const next = ids.filter((other) => other !== id);
    next.splice(place, 0, id);
    if (next.join() !== ids.join()) onOrder(next);
  };
  const onKeyDown = (event: KeyboardEvent, { id, name }: Item) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const sideways = ({ ArrowLeft: -1, ArrowRight: 1 } as const)[event.key as "ArrowLeft" | "ArrowRight"];
    if (step === undefined && (sideways === undefined || !onSideways)) return;
    event.preventDefault();
    if (sideways !== undefined) return onSideways?.(id, sideways);
    const place = Math.max(0, Math.min(ids.length - 1, ids.indexOf(id) + (step ?? 0)));
    moveTo(id, place);
    setSaid(`${name}, ${place + 1} of ${ids.length}`);
  };
  const drag = (event: PointerEvent, id: string) => {
    if (held !== id) return;
    const rows = [...(list.current?.children ?? [])];
    const over = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().bottom);
    moveTo(id, over === -1 ? rows.length - 1 : over);
  };
  return (
    <>
      <ul ref={list} className={styles.list}>
        {items.map((item) => (
          <li key={item.id} data-held={held === item.id || undefined}>
            <button
              type="button"
              className={styles.handle}
              aria-label={`Move ${item.name}`}
              aria-description="The arrow keys move it"
              onKeyDown={(event) => onKeyDown(event, item)}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                setHeld(item.id);
              }}
              onPointerMove={(event) => drag(event, item.id)}
              onPointerUp={() => setHeld(null)}
              onPointerCancel={() => setHeld(null)}
            >
              <Icon of={IconGripVertical} size={14} />
            </button>
            {draw(item)}
          </li>
        ))}
      </ul>
      <span role="status" className={styles.spoken}>
        {said}
      </span>
    </>
  );
}
