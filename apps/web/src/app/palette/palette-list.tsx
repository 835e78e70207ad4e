import { findMatches, markParts, parseSearch } from "@smartsupport/domain";
import { useEffect, useRef } from "react";
import { Marked, MarkedParts } from "../../components/search/marked.tsx";
import { MatchLine } from "../../components/search/match-line.tsx";
import { SearchShown } from "../../components/search/search-shown.tsx";
import { ActKey } from "../../components/ui/act-key.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { SkeletonRows } from "../../components/ui/skeleton.tsx";
import { StatusIcon } from "../../components/ui/status-icon.tsx";
import styles from "./palette.module.css";
import type { PaletteGroup, PaletteItem } from "./palette-item.ts";

type Props = {
  id: string;
  groups: readonly PaletteGroup[];
  current: PaletteItem | undefined;
  words: string;
  isWaiting: boolean;
  /** What the desk was asked, to mark what it found. */
  search: { q: string; isStaff: boolean; isNear: boolean };
  onPoint: (id: string) => void;
  onRun: (item: PaletteItem, isAside: boolean) => void;
};

const NONE: readonly string[] = [];

/** What was found, in groups, with what was typed marked in it. */
export function PaletteList({ id, groups, current, words, isWaiting, search, onPoint, onRun }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const hasTickets = groups.some(({ title }) => title === "Tickets");
  const isOnlyWhole = groups.every(({ items }) => items.every((item) => item.id === "all"));
  const typed = parseSearch(words, { isStaff: search.isStaff });
  const numbers = groups.flatMap(({ items }) => items.flatMap(({ number }) => number ?? []));
  useEffect(() => {
    if (current) list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <>
      {isWaiting && !hasTickets && <SkeletonRows rows={3} label="Looking for tickets" />}
      {!isWaiting && words !== "" && isOnlyWhole && (
        <p className={styles.none}>Nothing is called “{words}”. Try fewer letters, or a number such as #2187.</p>
      )}
      <SearchShown q={search.q} isNear={search.isNear} numbers={isWaiting ? NONE : numbers} isDesk={search.isStaff}>
        <div ref={list} id={id} role="listbox" aria-label="What can be chosen">
          {groups.map(({ title, items }) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list to choose from
            <div key={title} role="group" aria-label={title}>
              <p aria-hidden="true" className={styles.group}>
                {title}
              </p>
              {items.map((item) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field above owns the keys, as a combobox does
                <div
                  key={item.id}
                  id={`${id} ${item.id}`.replaceAll(" ", "-")}
                  role="option"
                  tabIndex={-1}
                  aria-selected={item === current}
                  className={styles.option}
                  onMouseMove={() => onPoint(item.id)}
                  onClick={(event) => onRun(item, event.ctrlKey || event.metaKey)}
                >
                  {item.status ? <StatusIcon status={item.status} label={item.status} /> : null}
                  {item.icon && <Icon of={item.icon} />}
                  {item.number && <span className={styles.number}>{item.number}</span>}
                  <span className={styles.label} dir="auto">
                    {item.number ? (
                      <Marked text={item.label} />
                    ) : (
                      <MarkedParts parts={markParts(item.label, findMatches(item.label, typed))} />
                    )}
                  </span>
                  {item.number && <MatchLine number={item.number} />}
                  {item.beside && <span className={styles.beside}>{item.beside}</span>}
                  {item.offer && <ActKey of={item.offer} />}
                </div>
              ))}
            </div>
          ))}
        </div>
      </SearchShown>
    </>
  );
}
