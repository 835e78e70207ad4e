import "@fontsource-variable/inter/wght.css";
import "../config/mantine.css";
import "../config/tokens.css";
import "../config/base.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(<App />);
