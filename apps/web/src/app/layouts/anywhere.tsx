import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { lateDialog } from "../../components/ui/late-part.tsx";
import { usePageActs } from "../../lib/keys/use-page-act.ts";
import { undoLast } from "../../lib/notify/toast.tsx";
import type { PalettePlace } from "../palette/palette-item.ts";

// Both are fetched when they are first wanted.
const Palette = lateDialog(async () => (await import("./load-dialogs.ts")).loadPalette());
const AllKeys = lateDialog(async () => (await import("./load-dialogs.ts")).loadAllKeys());

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
    <>
      {open === "palette" && <Palette places={places} onClose={close} onKeys={() => setOpen("keys")} />}
      {open === "keys" && <AllKeys onClose={close} />}
    </>
  );
}
