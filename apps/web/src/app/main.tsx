import "@fontsource-variable/inter/wght.css";
import "../config/mantine.css";
import "../config/tokens.css";
import "../config/base.css";
import { startTransition } from "react";
import { createRoot } from "react-dom/client";
import { refuseStrayDrops } from "../lib/files/refuse-stray-drops.ts";
import { App } from "./app.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
refuseStrayDrops();
// In small pieces, so that a slow phone hears the thumb in between.
startTransition(() => createRoot(root).render(<App />));
