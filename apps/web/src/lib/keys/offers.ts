import { PAGE_ACTS, type PageActName, pageAct } from "./page-acts.ts";
import { pressedKeys } from "./pressed-keys.ts";

/** `given`: the palette may say which, where there are many. */
export type Act = (given?: string) => void;

type Offer = { name: PageActName; act: Act };

/** What the page in front of somebody offers at this moment; of two that offer the same the later is meant. */
const offers = new Set<Offer>();

/** Offers it until the returned function is called. */
export function offer(name: PageActName, act: Act): () => void {
  if (import.meta.env.MODE !== "production") refuseSharedKey(name);
  const made = { name, act };
  if (offers.size === 0) {
    window.addEventListener("keydown", lookFirst, { capture: true });
    document.addEventListener("keydown", onKeyDown);
  }
  offers.add(made);
  return () => {
    offers.delete(made);
    if (offers.size > 0) return;
    window.removeEventListener("keydown", lookFirst, { capture: true });
    document.removeEventListener("keydown", onKeyDown);
  };
}

/** The names of all that is offered, in the order of the list. */
export function offered(): PageActName[] {
  const names = new Set([...offers].map(({ name }) => name));
  return (Object.keys(PAGE_ACTS) as PageActName[]).filter((name) => names.has(name));
}

/** Does what is offered under this name; nothing if it is not. */
export function runOffer(name: PageActName, given?: string): void {
  latest((one) => one.name === name)?.act(given);
}

const lateParts = new Set<() => void>();

/** Part of the page is drawn later, or by this as soon as a key is pressed that nobody offers yet; until the returned function is called. */
export function expectPart(draw: () => void): () => void {
  lateParts.add(draw);
  return () => lateParts.delete(draw);
}

function latest(isMeant: (one: Offer) => boolean): Offer | undefined {
  return [...offers].findLast(isMeant);
}

function refuseSharedKey(name: PageActName): void {
  const { keys } = pageAct(name);
  const other = latest((one) => keys !== undefined && one.name !== name && pageAct(one.name).keys === keys);
  if (other) throw new Error(`${name} and ${other.name} are offered at once, and both are done by ${keys}.`);
}

let wasCovered = false;

/** Before anybody hears the key: a dialog that Escape closes is gone by the time the page hears of it. */
function lookFirst(): void {
  wasCovered = isCovered();
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const keys = pressedKeys(event);
  if (keys === "escape" && !wasCovered) leaveField(event.target);
  if (keys === null || wasCovered || isCovered()) return;
  const meant = offerOf(keys) ?? (isWriting(event.target) ? undefined : lateOfferOf(keys));
  if (!meant) return;
  const { isForWriters, isHeld } = pageAct(meant.name);
  if (!isForWriters && isWriting(event.target)) return;
  event.preventDefault();
  // Held down, a key acts once: a move must not run on to the next row.
  if (!event.repeat || isHeld) meant.act();
}

function offerOf(keys: string): Offer | undefined {
  return latest(({ name }) => pageAct(name).keys === keys);
}

function lateOfferOf(keys: string): Offer | undefined {
  for (const draw of lateParts) draw();
  return offerOf(keys);
}

/** Escape leads out of a field, back to where keys are heard. A field that searches is emptied first, and leads out by itself. */
function leaveField(target: EventTarget | null): void {
  if (target instanceof HTMLElement && target.matches(LEFT_BY_ESCAPE)) target.blur();
}

const LEFT_BY_ESCAPE = 'textarea, input:not([type="search"], [role="combobox"], [aria-autocomplete])';

const COVERS = '[role="dialog"][aria-modal="true"], [aria-haspopup]:is([aria-expanded="true"], [data-expanded="true"])';

/** Whether a dialog or a list stands before the page. */
function isCovered(): boolean {
  return document.querySelector(COVERS) !== null;
}

// In a list that floats over the page letters look for an entry.
const WRITES = `textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"]), [contenteditable="true"],
  [role^="menuitem"], [role="option"], [role="textbox"], [role="combobox"]:not(button)`;

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(WRITES) !== null;
}
