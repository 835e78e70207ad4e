import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readProcessSettings, readSettings } from "./read-settings.ts";
import { SettingsError } from "./settings-error.ts";
import { settingsFields } from "./settings-fields.ts";

const SECRET = "9f3c1e7a5b2d48606c7e8d9f1a2b3c4d";

describe("settings", () => {
  it("need nothing: an empty environment is a desk on this machine", () => {
    expect(readSettings({ PORT: "", HOST: " " })).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      publicUrl: "http://127.0.0.1:3000",
      dataDir: resolve(".data"),
      databaseUrl: null,
      redisUrl: null,
      secret: null,
      isDemo: null,
      mail: { transport: "local" },
      trustProxy: false,
    });
  });

  it("are refused all at once, in words, without repeating a secret", () => {
    const problems = problemsOf({
      PORT: "http",
      DATABASE_URL: "mysql://root:hunter2@db/x",
      DEMO: "yes",
      JWT_SECRET: "hunter2",
    });
    expect(problems).toEqual([
      "PORT is a port, from 1 to 65535",
      "DATABASE_URL is an address like postgresql://user:password@host:5432/database",
      expect.stringMatching(/^JWT_SECRET is at least 32 characters/),
      "DEMO is 1 (yes) or 0 (no)",
    ]);
    expect(problems.join()).not.toContain("hunter2");
  });

  it.each(["change-me-change-me-change-me-change-me", "a".repeat(40), "your-super-long-jwt-key-goes-in-here-now"])(
    "refuse a secret anybody could look up: %s",
    (value) => expect(problemsOf({ JWT_SECRET: value })).toEqual([expect.stringContaining("looks like an example")]),
  );

  it("show the description of the API to nobody unasked, but in a demo", () => {
    const shown = (environment: Record<string, string>) => readSettings(environment).isDocumentationServed;
    expect([shown({}), shown({ DEMO: "0" }), shown({ DEMO: "1", API_DOCS: "0" })]).toEqual([false, false, false]);
    expect([shown({ DEMO: "1" }), shown({ API_DOCS: "1" })]).toEqual([true, true]);
  });

  it("want a secret in production", () => {
    expect(problemsOf({ NODE_ENV: "production" })).toEqual(["JWT_SECRET is needed when NODE_ENV is production"]);
    expect(readSettings({ NODE_ENV: "production", JWT_SECRET: SECRET }).secret).toBe(SECRET);
  });

  it("keep a demo on this machine", () => {
    expect(problemsOf({ DEMO: "1", HOST: "10.0.0.4" })).toEqual([expect.stringContaining("HOST must be 127.0.0.1")]);
    expect(readSettings({ DEMO: "1", HOST: "localhost" }).isDemo).toBe(true);
  });

  it("name what a mail transport lacks", () => {
    expect(problemsOf({ MAIL_TRANSPORT: "smtp", SMTP_USER: "desk" })).toEqual([
      "MAIL_FROM is needed when MAIL_TRANSPORT is smtp",
      "SMTP_PASSWORD is needed when MAIL_TRANSPORT is smtp",
      "SMTP_HOST is needed when MAIL_TRANSPORT is smtp",
    ]);
    const gmail = { MAIL_TRANSPORT: "gmail", MAIL_FROM: "desk@example.com" };
    expect(problemsOf({ ...gmail, GMAIL_CLIENT_ID: "id" })).toHaveLength(2);
    expect(
      readSettings({ ...gmail, GMAIL_SERVICE_ACCOUNT_FILE: "key.json", GMAIL_USER: "desk@example.com" }).mail,
    ).toEqual({
      transport: "gmail",
      from: "desk@example.com",
      access: { kind: "service-account", keyFile: "key.json", user: "desk@example.com" },
    });
  });

  it.each(["true", "1", "*", "proxy.example.com"])("never trust every proxy: %s", (value) =>
    expect(problemsOf({ TRUST_PROXY: value })).toHaveLength(1),
  );

  it("trust proxies that are named", () => {
    expect(readSettings({ TRUST_PROXY: "127.0.0.1, 10.0.0.0/8" }).trustProxy).toEqual(["127.0.0.1", "10.0.0.0/8"]);
  });

  it("of a process by itself want a database and a secret", () => {
    expect(() => readProcessSettings({})).toThrow(/DATABASE_URL is needed[\s\S]*JWT_SECRET is needed/);
    const settings = readProcessSettings({ DATABASE_URL: "postgresql://db/desk", JWT_SECRET: SECRET });
    expect(settings).toMatchObject({ databaseUrl: "postgresql://db/desk", isDemo: false });
  });

  it("are all explained in .env.example, and nothing else is", () => {
    const text = readFileSync(join(import.meta.dirname, "../../../../.env.example"), "utf8");
    const explained = [...text.matchAll(/^# ?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]);
    expect(explained.toSorted()).toEqual(Object.keys(settingsFields.shape).toSorted());
  });
});

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}
