import type { Status } from "@smartsupport/domain";
import type { Icon } from "@tabler/icons-react";
import type { PageActName } from "../../lib/keys/page-acts.ts";

/** One line of the palette: a place to go to (`to`), or something to do (`run`). */
export type PaletteItem = {
  id: string;
  label: string;
  icon?: Icon;
  status?: Status;
  number?: string;
  beside?: string;
  /** The key that does the same on the page. */
  offer?: PageActName;
  to?: string;
  run?: () => void;
};

/** A place of the frame that somebody works in. */
export type PalettePlace = {
  to: string;
  label: string;
  icon?: Icon;
  status?: Status;
  isDemo?: boolean;
  isAdmin?: boolean;
};

export type PaletteGroup = { title: string; items: PaletteItem[] };
