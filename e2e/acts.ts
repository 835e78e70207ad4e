import type { Page } from "playwright-core";

export function rowOf(page: Page, name: string) {
  return page.getByRole("row").or(page.getByRole("listitem")).filter({ hasText: name });
}

/** Presses the button of a move, as the header offers it. */
export async function act(page: Page, label: string): Promise<void> {
  await page.getByRole("group", { name: "What can be done" }).getByRole("button", { name: label }).first().click();
}

export async function resolve(page: Page, words: string): Promise<void> {
  await act(page, "Resolve");
  await page.getByRole("dialog").getByRole("textbox", { name: "What solved it" }).fill(words);
  await page.getByRole("dialog").getByRole("button", { name: "Resolve" }).click();
  await page.getByText("Resolved").first().waitFor();
}

export async function pickDepartment(page: Page, name: string): Promise<void> {
  await page.getByRole("dialog").getByRole("combobox", { name: "Department" }).click();
  await page.getByRole("option", { name, exact: true }).click();
}

export async function fileTicket(page: Page, subject: string): Promise<string> {
  await page.goto("/tickets/new");
  await page.getByRole("radio", { name: "Others" }).check({ force: true });
  await page.getByLabel("Subject").fill(subject);
  await page.getByRole("button", { name: /Send ticket/ }).click();
  await page.waitForURL(/\/tickets\/TX\d{4}$/);
  return page.url().split("/").at(-1) ?? "";
}
