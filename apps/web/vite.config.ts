import react from "@vitejs/plugin-react";
import { defineConfig, loadEnv, type Plugin } from "vite";
import { bareContracts } from "./build/bare-contracts.ts";
import { loaves } from "./build/loaves.ts";
import { nameFirstFiles } from "./build/name-first-files.ts";
import { precompress } from "./precompress.ts";

export default defineConfig(({ mode }) => {
  // In development the pages come from Vite and everything else from the API.
  const api = loadEnv(mode, ".", "API_").API_ORIGIN ?? "http://127.0.0.1:3000";
  // As objects: the short form would also rewrite the host, and the API refuses a page of another host.
  const target = { target: api };
  const proxy = { "/api": target, "/health": target, "/docs": target, "/ws": { ...target, ws: true } };
  return {
    root: import.meta.dirname,
    plugins: [bareContracts(), react(), preloadFont(), nameFirstFiles(), precompress()],
    build: {
      target: "es2022",
      outDir: "dist",
      emptyOutDir: true,
      reportCompressedSize: false,
      // A browser that does not preload modules by itself loads them a moment later.
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { codeSplitting: { groups: loaves } } },
    },
    server: { host: "127.0.0.1", proxy },
    preview: { host: "127.0.0.1", proxy },
  };
});

/** Asks for the letters together with the page instead of after the styles: one round trip less until words stand still. */
function preloadFont(): Plugin {
  return {
    name: "preload-font",
    transformIndexHtml(_html, { bundle }) {
      const font = Object.keys(bundle ?? {}).find((file) => /inter-latin-wght-normal.*\.woff2$/.test(file));
      if (!font) return [];
      const attrs = { rel: "preload", as: "font", type: "font/woff2", href: `/${font}`, crossorigin: true };
      return [{ tag: "link", attrs, injectTo: "head-prepend" }];
    },
  };
}
