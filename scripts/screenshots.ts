import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";
import sharp from "sharp";
import { root } from "./setup/root.mjs";
import { findOrInstallChromium } from "./suites/chromium.ts";

// The README's pictures, made from a running demo: npm start, then
// npm run screenshots -- --password <the demo's> [--url http://127.0.0.1:3000]

type Shot = { name: string; who: string; path: string; width: number; height: number; scheme: "light" | "dark" };

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 780 };
const SHOTS: Shot[] = [
  { name: "queue", who: "coordinator", path: "/desk/tickets", ...DESK, scheme: "light" },
  { name: "ticket", who: "coordinator", path: "/desk/tickets?q=VPN", ...DESK, scheme: "dark" },
  { name: "home", who: "employee", path: "/", ...DESK, scheme: "light" },
  { name: "reports", who: "coordinator", path: "/desk/reports", ...DESK, scheme: "light" },
  { name: "phone", who: "employee", path: "/", ...PHONE, scheme: "dark" },
];

const { values } = parseArgs({
  options: { url: { type: "string", default: "http://127.0.0.1:3000" }, password: { type: "string" } },
});
const { url, password } = values;
if (!password) throw new Error("Please give the demo's password, which `npm start` prints: --password …");
const executablePath = await findOrInstallChromium();
if (executablePath === null) throw new Error("There is no Chromium here.");

const folder = join(root, "docs/images");
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
for (const shot of SHOTS) await take(browser, shot, password);
await browser.close();

async function take(from: Browser, { name, who, path, width, height, scheme }: Shot, word: string): Promise<void> {
  const context = await from.newContext({ baseURL: url, viewport: { width, height }, colorScheme: scheme });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("Work e-mail").fill(`${who}@smartsupport.example`);
  await page.getByLabel("Password", { exact: true }).fill(word);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((at) => at.pathname !== "/sign-in");
  await page.goto(path);
  if (name === "ticket") await openFirst(page);
  await page.waitForLoadState("networkidle");
  const picture = await page.screenshot();
  await sharp(picture)
    .png({ palette: true, quality: 90 })
    .toFile(join(folder, `${name}.png`));
  await context.close();
}

async function openFirst(page: Page): Promise<void> {
  await page.locator('main a[href^="/desk/tickets/TX"]').first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
}
