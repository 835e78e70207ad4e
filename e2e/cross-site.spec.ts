import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { countTickets, listMySessions } from "@smartsupport/contracts";
import type { Browser, Page, Response } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Api, openApi } from "./api.ts";
import { baseUrl, openBrowser, openVisitor, people, signIn, type Visitor } from "./browser.ts";

const api = `${baseUrl}/api/v1`;
const server = createServer((_, response) => {
  response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Win a prize</title><body>");
});

/** Somebody is signed in at the desk and opens a page of somebody else's in the same browser. */
describe.each([
  ["another site", "127.0.0.1"],
  // Cookies know no ports: to the browser this is the desk's own site, and its cookie goes along.
  ["another port of the same host", "localhost"],
])("a page of %s", (_, host) => {
  let browser: Browser;
  let victim: Visitor;
  let asVictim: Api;
  let page: Page;
  const answers: Response[] = [];

  beforeAll(async () => {
    if (!server.listening) await new Promise<void>((resolve) => server.listen(0, resolve).unref());
    browser = await openBrowser();
    victim = await openVisitor(browser);
    await signIn(victim.page, people.coordinator);
    asVictim = await openApi(people.coordinator);
    page = await victim.context.newPage();
    await page.goto(`http://${host}:${(server.address() as AddressInfo).port}/`);
    page.on("response", (response) => void (response.url().startsWith(baseUrl) && answers.push(response)));
  });
  afterAll(async () => {
    await browser?.close();
    server.closeAllConnections();
  });

  const seen = async () => ({
    tickets: await asVictim(countTickets, "/tickets/counts"),
    sessions: (await asVictim(listMySessions, "/me/sessions")).items.map(({ id }) => id).sort(),
  });

  it("reads nothing and changes nothing by fetch, whatever it says", async () => {
    const before = await seen();
    const results = await page.evaluate(tryFetches, api);
    expect(results.length).toBeGreaterThan(20);
    expect(results.filter(({ read }) => read !== "")).toEqual([]);
    expect(await seen()).toEqual(before);
  });

  it("changes nothing by forms", async () => {
    const before = await seen();
    for (const [path, type] of FORMS) {
      const sent = page.waitForResponse((response) => response.url().startsWith(`${api}${path}`));
      await page.evaluate(sendForm, { url: `${api}${path}`, type });
      expect((await sent).status(), path).toBeGreaterThanOrEqual(400);
    }
    expect(await seen()).toEqual(before);
  });

  it("draws no picture and runs no script of the desk's", async () => {
    const drawn = await page.evaluate(tryElements, [
      `${api}/me`,
      `${api}/tickets`,
      `${api}/auth/logout`,
      `${baseUrl}/`,
    ]);
    expect(drawn).toEqual([]);
  });

  it.each(["/", "/sign-in", "/desk", "/api/v1/desk"])("cannot put %s into a frame", async (path) => {
    await page.evaluate(addFrame, `${baseUrl}${path}`);
    const inside = () => page.frames().filter((frame) => frame !== page.mainFrame());
    // What the browser shows in place of a page that refuses.
    await expect.poll(() => inside().some((frame) => frame.url().startsWith("chrome-error:")), PATIENT).toBe(true);
    expect(inside().filter((frame) => frame.url().startsWith(baseUrl))).toEqual([]);
    await page.evaluate("document.querySelectorAll('iframe').forEach((frame) => frame.remove())");
  });

  it("opens no socket", async () => {
    expect(await page.evaluate(trySocket, `${baseUrl.replace("http", "ws")}/ws`)).toBe("refused");
  });

  it("holds no window of the desk that it opened", async () => {
    const opened = victim.context.waitForEvent("page");
    await page.evaluate(`window.theirs = window.open("${baseUrl}/desk")`);
    const window = await opened;
    await window.waitForLoadState();
    await expect.poll(() => page.evaluate("window.theirs.closed"), PATIENT).toBe(true);
    expect(await window.evaluate("window.opener")).toBeNull();
    await window.close();
  });

  it("left the person signed in, and got nothing but refusals from the API", async () => {
    const let_in = answers.filter(
      (one) => one.url().startsWith(api) && one.status() < 400 && one.request().method() !== "GET",
    );
    expect(let_in.map((one) => `${one.request().method()} ${one.url()} ${one.status()}`)).toEqual([]);
    await victim.page.goto("/desk");
    await victim.page.getByRole("button", { name: /your account/ }).waitFor();
    expect(new URL(victim.page.url()).pathname).toBe("/desk");
  });
});

const PATIENT = { timeout: 20_000 };

const FORMS: [path: string, type: string][] = [
  ["/auth/logout", "application/x-www-form-urlencoded"],
  ["/auth/refresh", "application/x-www-form-urlencoded"],
  ["/auth/logout", "text/plain"],
  ["/auth/login", "text/plain"],
  ["/tickets", "text/plain"],
  ["/me/sessions", "application/x-www-form-urlencoded"],
  ["/uploads", "multipart/form-data"],
];

type Tried = { what: string; read: string };

/** In the page: every way to call that fetch knows, with the cookies of whoever looks on. */
async function tryFetches(api: string): Promise<Tried[]> {
  const tried: Tried[] = [];
  const json = { "content-type": "application/json" };
  const calls: [string, string, RequestInit][] = [
    ["POST", "/auth/refresh", {}],
    ["POST", "/auth/logout", {}],
    ["POST", "/auth/login", { headers: json, body: `{"email":"a@b.test","password":"x"}` }],
    ["GET", "/me", {}],
    ["GET", "/tickets", {}],
    ["GET", "/desk", {}],
    ["GET", "/me/sessions", {}],
    ["POST", "/tickets", { headers: { "content-type": "text/plain" }, body: `{"subject":"x"}` }],
    ["POST", "/tickets", { headers: json, body: `{"subject":"x"}` }],
    ["DELETE", "/me/sessions", {}],
    ["PATCH", "/me", { headers: json, body: `{"firstName":"Eve"}` }],
    ["POST", "/me/password", { headers: json, body: "{}" }],
  ];
  for (const [method, path, given] of calls) {
    for (const mode of ["cors", "no-cors"] as const) {
      const options: RequestInit = { ...given, method, mode, credentials: "include" };
      let read = "";
      try {
        read = await (await fetch(`${api}${path}`, options)).text();
      } catch {
        // Refused by the browser: nothing was read.
      }
      tried.push({ what: `${mode} ${method} ${path}`, read });
    }
  }
  return tried;
}

/** In the page: a form that goes into a frame nobody sees. */
function sendForm({ url, type }: { url: string; type: string }): void {
  const frame = Object.assign(document.createElement("iframe"), { name: `frame${Math.random()}`, hidden: true });
  const form = Object.assign(document.createElement("form"), { action: url, method: "POST", enctype: type });
  form.target = frame.name;
  form.append(Object.assign(document.createElement("input"), { name: `{"a":"`, value: `"}` }));
  document.body.append(frame, form);
  form.submit();
}

/** In the page: which addresses load as a picture, a script or a sheet. */
async function tryElements(urls: string[]): Promise<string[]> {
  const tries = urls.flatMap((url) =>
    (["img", "script", "link"] as const).map(
      (kind) =>
        new Promise<string>((resolve) => {
          const element = document.createElement(kind);
          element.onload = () => resolve(`${kind} ${url}`);
          element.onerror = () => resolve("");
          if (element instanceof HTMLLinkElement) Object.assign(element, { rel: "stylesheet", href: url });
          else element.src = url;
          document.head.append(element);
        }),
    ),
  );
  return (await Promise.all(tries)).filter((loaded) => loaded !== "");
}

/** In the page. */
function addFrame(url: string): void {
  document.body.append(Object.assign(document.createElement("iframe"), { src: url }));
}

/** In the page. */
function trySocket(url: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    socket.onopen = () => resolve("open");
    socket.onerror = () => resolve("refused");
  });
}
