import { type Draft, discardDraft, saveDraft } from "@smartsupport/contracts";
import { ApiProblem } from "../api/api-problem.ts";
import { call } from "../api/call.ts";
import { contentOf, type DraftContent, isSameContent, NOTHING } from "./draft-content.ts";
import { draftOfProblem, isDraftProblem } from "./draft-problem.ts";
import { readLocalCopy, type Seen, writeLocalCopy } from "./local-copy.ts";

/** `here`: only in this browser for now, as nothing could be reached. */
export type KeptWhere = "nowhere" | "here" | "saving" | "server";

export type DraftState = {
  content: DraftContent;
  where: KeptWhere;
  /** Of the server, an ISO moment. */
  savedAt: string | null;
  /** Another device went on meanwhile: what it left, null when it sent it or threw it away. */
  conflict: { theirs: Draft | null } | null;
  /** Grows whenever the content came from elsewhere than the form that shows it. */
  turn: number;
};

type Options = { place: string; isEmpty: (content: DraftContent) => boolean; pauseMs?: number };

const PAUSE_MS = 600;
const RETRY_MS = [2_000, 5_000, 15_000, 30_000];

/**
 * Keeps what is being written: at once in this browser, a moment later on the server, and once more whenever it could not be
 * reached. What another device wrote meanwhile is never written over; then somebody has to choose.
 */
export class DraftKeeper {
  state: DraftState;
  /** How often something was saved or sent. */
  saves = 0;
  readonly #place: string;
  readonly #isEmpty: Options["isEmpty"];
  readonly #pauseMs: number;
  readonly #listeners = new Set<() => void>();
  #seen: Seen | null;
  #isDirty: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;
  #failures = 0;
  #isStopped = false;

  constructor({ place, isEmpty, pauseMs = PAUSE_MS }: Options) {
    const local = readLocalCopy(place);
    this.#place = place;
    this.#isEmpty = isEmpty;
    this.#pauseMs = pauseMs;
    this.#seen = local?.seen ?? null;
    this.#isDirty = local !== null;
    const content = local?.content ?? NOTHING;
    this.state = { content, where: local ? "here" : "nowhere", savedAt: null, conflict: null, turn: 0 };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Names the draft to whoever sends it. Undefined while the server knows of none. */
  get sendKey(): string | undefined {
    return this.#seen?.sendKey;
  }

  /** What the server had when `saves` was as given; what was saved since is newer. */
  receive(draft: Draft | null, saves: number): void {
    if (this.#saving || this.state.conflict || saves !== this.saves) return;
    const isAsSeen = draft?.sendKey === this.#seen?.sendKey && draft?.version === this.#seen?.version;
    if (this.#isDirty && !(draft && isSameContent(contentOf(draft), this.state.content))) {
      if (isAsSeen) this.#soon();
      else this.#clash(draft);
    } else if (!isAsSeen || (draft && !this.state.savedAt)) this.#adopt(draft);
  }

  change(content: DraftContent): void {
    if (isSameContent(content, this.state.content)) return;
    this.#isDirty = true;
    const isNothing = this.#isEmpty(content) && this.#seen === null;
    writeLocalCopy(this.#place, isNothing ? null : { content, seen: this.#seen });
    this.#set({ content, where: isNothing ? "nowhere" : this.state.where });
    if (!this.state.conflict) this.#soon();
  }

  /** Saves now what waits. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#saving) await this.#saving;
    if (this.#isDirty && !this.state.conflict && !this.#isStopped) await this.#start();
  }

  /** The words were sent, and their draft is gone with it; what was typed since is a new one. */
  sent(content: DraftContent): void {
    clearTimeout(this.#timer);
    this.saves += 1;
    this.#seen = null;
    if (isSameContent(content, this.state.content)) {
      this.#adopt(null);
      return;
    }
    this.#isDirty = false;
    const { content: typed } = this.state;
    this.state = { ...this.state, content: NOTHING };
    this.change(typed);
  }

  /** A send was refused because its draft is another one now. */
  refused(theirs: Draft | null): void {
    this.#clash(theirs);
  }

  choose(which: "mine" | "theirs"): void {
    const theirs = this.state.conflict?.theirs ?? null;
    this.#set({ conflict: null });
    if (which === "theirs") this.#adopt(theirs);
    else {
      this.#seen = theirs && seenOf(theirs);
      this.#isDirty = true;
      this.#soon(0);
    }
  }

  /** Somebody else is here now: what was not saved stays in this browser, under the name of whoever wrote it. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** Throws it away, here and on the server. */
  async discard(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#saving) await this.#saving;
    const hadOne = this.#seen !== null;
    this.#seen = null;
    this.#adopt(null);
    if (hadOne) await this.#forget();
  }

  #soon(pauseMs = this.#pauseMs): void {
    clearTimeout(this.#timer);
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.flush(), pauseMs);
  }

  #start(): Promise<void> {
    this.#saving = this.#save().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  async #save(): Promise<void> {
    const { content } = this.state;
    if (this.#isEmpty(content) && this.#seen === null) {
      this.#settled();
      return;
    }
    this.#set({ where: "saving" });
    try {
      const uploadIds = content.files.map(({ id }) => id);
      const body = { body: content.body, uploadIds, seen: this.#seen };
      const saved = await call(saveDraft, { params: { place: this.#place }, body });
      this.#failures = 0;
      this.saves += 1;
      this.#seen = seenOf(saved);
      if (this.#isEmpty(content) && isSameContent(content, this.state.content)) {
        this.#seen = null;
        await this.#forget();
        this.#settled();
        return;
      }
      this.#set({ where: "server", savedAt: saved.updatedAt });
      if (isSameContent(content, this.state.content)) this.#settled("server");
      else {
        writeLocalCopy(this.#place, { content: this.state.content, seen: this.#seen });
        this.#soon();
      }
    } catch (problem) {
      this.#failed(problem);
    }
  }

  #failed(problem: unknown): void {
    const refusal = problem instanceof ApiProblem ? problem : null;
    if (isDraftProblem(problem)) {
      const theirs = draftOfProblem(problem);
      if (theirs && isSameContent(contentOf(theirs), this.state.content)) this.#adopt(theirs);
      else this.#clash(theirs);
      return;
    }
    this.#set({ where: "here" });
    const mayHelp = !refusal || refusal.status === 0 || refusal.status === 429 || refusal.status >= 500;
    if (mayHelp) this.#soon(RETRY_MS[Math.min(this.#failures++, RETRY_MS.length - 1)]);
  }

  /** Whoever still has words of it elsewhere keeps them there: a draft that is gone already is gone. */
  async #forget(): Promise<void> {
    await call(discardDraft, { params: { place: this.#place } }).catch(() => undefined);
  }

  #settled(where: KeptWhere = "nowhere"): void {
    this.#isDirty = false;
    writeLocalCopy(this.#place, null);
    this.#set({ where, ...(where === "nowhere" && { savedAt: null }) });
  }

  #adopt(draft: Draft | null): void {
    this.#isDirty = false;
    this.#seen = draft && seenOf(draft);
    writeLocalCopy(this.#place, null);
    this.#set({
      content: draft ? contentOf(draft) : NOTHING,
      where: draft ? "server" : "nowhere",
      savedAt: draft?.updatedAt ?? null,
      conflict: null,
      turn: this.state.turn + 1,
    });
  }

  #clash(theirs: Draft | null): void {
    clearTimeout(this.#timer);
    this.#set({ conflict: { theirs }, where: "here" });
  }

  #set(change: Partial<DraftState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function seenOf({ sendKey, version }: Draft): Seen {
  return { sendKey, version };
}
