import { type CDPSession, chromium, type Page } from "playwright-core";
import { findOrInstallChromium } from "../suites/chromium.ts";
import { BARE_PAGE } from "./queue-bare-page.ts";
import { PAINT_WATCH } from "./queue-paint-watch.ts";

export type QueueFigures = {
  /** Milliseconds from the key press until the picture shows it, each press one. */
  move: number[];
  select: number[];
  open: number[];
  /** The same of a page that does nothing but move a mark over rows. */
  bareMove: number[];
  /** Bytes in use after a collection: before, and after the moves. */
  heapBefore: number;
  heapAfter: number;
  moves: number;
};

type Given = { url: string; email: string; password: string; say: (text: string) => void };

/** As far down as is walked up and down again afterwards: by then these rows were read. */
const WARM_MOVES = 260;
const MOVES = 500;
const OPENINGS = 25;
const PATIENCE_MS = 60_000;

/** Presses keys on the queue in Chromium, and on a bare page, and says how long each took to be seen. */
export async function measureQueue({ url, email, password, say }: Given): Promise<QueueFigures> {
  const executablePath = await findOrInstallChromium();
  if (executablePath === null) throw new Error("There is no Chromium here.");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ baseURL: url, viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(PATIENCE_MS);
    await page.addInitScript(PAINT_WATCH);
    await page.goto("/sign-in");
    await page.getByLabel("Work e-mail").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.waitForURL((at) => at.pathname !== "/sign-in");
    await page.goto("/desk/tickets");
    await page.locator("tr[data-number]").first().waitFor();
    const cdp = await page.context().newCDPSession(page);

    say("moving");
    await press(page, "j", WARM_MOVES);
    const heapBefore = await heapOf(cdp);
    const move = [...(await press(page, "k", MOVES / 2)), ...(await press(page, "j", MOVES / 2))];
    const heapAfter = await heapOf(cdp);
    say("selecting");
    const select = await press(page, "x", 100);
    if ((await page.locator("tr[data-chosen]").count()) > 0) await page.keyboard.press("Escape");
    say("opening");
    const open = await openEach(page);
    say("the bare page");
    const bare = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await bare.addInitScript(PAINT_WATCH);
    await bare.goto("about:blank");
    await bare.setContent(BARE_PAGE);
    await bare.evaluate(PAINT_WATCH);
    await press(bare, "j", 100);
    const bareMove = await press(bare, "j", MOVES);
    return { move, select, open, bareMove, heapBefore, heapAfter, moves: MOVES };
  } finally {
    await browser.close();
  }
}

/** Presses a key so many times, each after the one before was seen. */
async function press(page: Page, key: string, times: number): Promise<number[]> {
  const took: number[] = [];
  for (let nth = 0; nth < times; nth += 1) {
    await page.keyboard.press(key);
    took.push(await page.evaluate(() => (window as unknown as { seen: () => Promise<number> }).seen()));
  }
  return took;
}

async function openEach(page: Page): Promise<number[]> {
  const took: number[] = [];
  for (let nth = 0; nth < OPENINGS; nth += 1) {
    // Whoever lingers on a row has it brought nearer; this waits until it is here.
    const arrived = page.waitForResponse((answer) => answer.url().includes("/timeline"));
    await press(page, "j", 1);
    await arrived;
    took.push(...(await press(page, "Enter", 1)));
    await page.goBack();
    await page.locator("tr[data-current] a:focus").waitFor();
  }
  return took;
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage");
  await cdp.send("HeapProfiler.collectGarbage");
  return (await cdp.send("Runtime.getHeapUsage")).usedSize;
}
