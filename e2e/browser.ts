import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

export const baseUrl = process.env.E2E_URL ?? "";
export const workflowUrl = process.env.E2E_WORKFLOW_URL ?? "";
export const demoPassword = process.env.E2E_PASSWORD ?? "";
export const dataDir = process.env.E2E_DATA_DIR ?? "";

export const people = {
  employee: "employee@smartsupport.example",
  coordinator: "coordinator@smartsupport.example",
  admin: "admin@smartsupport.example",
} as const;

/** Long enough for a worker to hear of an event and a page to show it, on a slow machine. */
const PATIENCE_MS = 20_000;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
}

/** `isTouch`: a phone, which has no pointer that hovers. */
export type Look = { width: number; height: number; scheme: "light" | "dark"; isTouch?: boolean };

const DESKTOP: Look = { width: 1440, height: 900, scheme: "light" };

export type Visitor = { page: Page; context: BrowserContext; problems: string[] };

/** Somebody's own browser window. `problems` collects what no page may do: throw, open a dialog, ask another host. */
export async function openVisitor(browser: Browser, look: Look = DESKTOP): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport: { width: look.width, height: look.height },
    colorScheme: look.scheme,
    reducedMotion: "reduce",
    hasTouch: look.isTouch ?? false,
    isMobile: look.isTouch ?? false,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`threw: ${error}`));
  page.on("dialog", async (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== baseUrl) problems.push(`asked ${request.url()}`);
  });
  return { page, context, problems };
}

/** Signs in by hand, on the one page for everybody. */
export async function signIn(page: Page, email: string, password = demoPassword): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}
