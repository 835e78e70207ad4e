import { lazy, Suspense, useState } from "react";
import { useNavigate } from "react-router-dom";
import { usePageActs } from "../../lib/keys/use-page-act.ts";
import { undoLast } from "../../lib/notify/toast.tsx";
import type { PalettePlace } from "../palette/palette-item.ts";

// Both are fetched when they are first wanted.
const Palette = lazy(async () => (await import("./load-dialogs.ts")).loadPalette());
const AllKeys = lazy(async () => (await import("./load-dialogs.ts")).loadAllKeys());

type Open = "palette" | "keys" | null;

/** What every page offers whoever is signed in: a new ticket, the palette, the list of keys. */
export function Anywhere({ places }: { places: readonly PalettePlace[] }) {
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>(null);
  usePageActs({
    "everywhere.newTicket": () => void navigate("/tickets/new"),
    "everywhere.undo": undoLast,
    "everywhere.palette": () => setOpen("palette"),
    "everywhere.keys": () => setOpen("keys"),
  });
  const close = () => setOpen(null);
  return (
    <Suspense>
      {open === "palette" && <Palette places={places} onClose={close} onKeys={() => setOpen("keys")} />}
      {open === "keys" && <AllKeys onClose={close} />}
    </Suspense>
  );
}
