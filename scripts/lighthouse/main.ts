import { parseArgs } from "node:util";
import { findOrInstallChromium } from "../suites/chromium.ts";
import { type Judged, judgePage } from "./judge-page.ts";
import { middleOf } from "./middle-of.ts";
import { startOwnDesk } from "./own-desk.ts";
import { AT_LEAST, type AuditedPage, CATEGORIES, FORMS, type Form, PAGES } from "./pages.ts";
import { firstTicket, openVisitor, signIn } from "./signed-in-browser.ts";

// npm run lighthouse: four pages, on a desktop and on a phone, by Lighthouse. Starts a demo of its own; --url and --password
// name one that runs. --visits each page so often (the middle one counts), --port the first of three ports that are free,
// --page and --form only what begins so.

const { values } = parseArgs({
  options: {
    url: { type: "string" },
    password: { type: "string" },
    visits: { type: "string", default: "3" },
    port: { type: "string", default: "24350" },
    page: { type: "string", default: "" },
    form: { type: "string", default: "" },
  },
});
const executablePath = await findOrInstallChromium();
if (executablePath === null) throw new Error("There is no Chromium here.");
const port = Number(values.port);
const desk =
  values.url && values.password
    ? { url: values.url, password: values.password, stop: async () => undefined }
    : await startOwnDesk(port);
const begins = (word: string, beginning: string) => word.toLowerCase().startsWith(beginning.toLowerCase());
let isGood = true;
try {
  for (const page of PAGES.filter(({ name }) => begins(name, values.page))) {
    for (const form of FORMS.filter((name) => begins(name, values.form))) {
      const judged = await judge(page, form, executablePath);
      say(page.name, form, judged);
      isGood &&= CATEGORIES.every((category) => judged.scores[category] >= AT_LEAST);
    }
  }
} finally {
  await desk.stop();
}
console.log(isGood ? `All of it reaches ${AT_LEAST}.` : `Not all of it reaches ${AT_LEAST}.`);
process.exitCode = isGood ? 0 : 1;

/** Each page in a browser of its own: what another page left in the cache is no merit of this one. */
async function judge(page: AuditedPage, form: Form, browser: string): Promise<Judged> {
  const visitor = await openVisitor(browser, port + 2);
  try {
    let { path }: { path: string } = page;
    if (page.who !== null) {
      await signIn(visitor.page, desk.url, `${page.who}@smartsupport.example`, desk.password);
      if ("opensFirst" in page) path = await firstTicket(visitor.page, `${desk.url}${path}`);
    }
    await visitor.page.goto("about:blank");
    const visits: Judged[] = [];
    for (let visit = 0; visit < Number(values.visits); visit += 1) {
      visits.push(await judgePage(`${desk.url}${path}`, port + 2, form));
    }
    return middleOf(visits);
  } finally {
    await visitor.close();
  }
}

function say(name: string, form: Form, { scores, figures, machine, faults }: Judged): void {
  console.log(`${name}, ${form}: ${CATEGORIES.map((category) => `${category} ${scores[category]}`).join(", ")}`);
  console.log(`  ${[...figures, `this machine ${machine}`].join(", ")}`);
  for (const fault of faults) console.log(`  short: ${fault}`);
}
