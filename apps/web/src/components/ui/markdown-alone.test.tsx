import { act, render } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { Markdown } from "./markdown.tsx";

vi.mock("./rich-markdown.tsx", () => Promise.reject(new TypeError("Failed to fetch dynamically imported module")));

test("what reads Markdown did not come: the words stand as they were written", async () => {
  const { container } = render(<Markdown text="Please **restart** it." />);
  await act(async () => {
    expect(await import("./rich-markdown.tsx").catch(() => "did not come")).toBe("did not come");
  });
  expect(container.textContent).toBe("Please **restart** it.");
});
