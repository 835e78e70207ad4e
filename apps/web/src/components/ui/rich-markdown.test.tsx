import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { RichMarkdown } from "./rich-markdown.tsx";

function html(text: string): HTMLElement {
  return render(<RichMarkdown text={text} />).container;
}

test("drops scripts, frames, handlers and script links", () => {
  const drawn = html(
    "<script>window.hacked = true</script>\n\n<img src=x onerror=alert(1)>\n\n<iframe src='https://evil.example'></iframe>\n\n[press](javascript:alert(1))",
  );
  expect(drawn.querySelector("script, img, iframe, [onerror]")).toBeNull();
  expect(drawn.innerHTML).not.toContain("javascript:");
});

test("a picture of another host does not load; it is a link", () => {
  const drawn = html("![a cat](https://evil.example/cat.png)");
  expect(drawn.querySelector("img")).toBeNull();
  const link = drawn.querySelector("a");
  expect(link?.textContent).toBe("Picture: a cat");
  expect(link?.rel).toContain("noopener");
  expect(link?.rel).toContain("noreferrer");
});

test("keeps what people write: bold, lists, tables, line breaks, any language", () => {
  const drawn = html("**bold**\nnext\n\n- [x] done\n\n| a |\n|---|\n| 1 |\n\nMagandang umaga, おはよう, صباح الخير 🎉");
  expect(drawn.querySelector("strong")?.textContent).toBe("bold");
  expect(drawn.querySelector("br")).not.toBeNull();
  expect(drawn.querySelector("table td")?.textContent).toBe("1");
  expect(drawn.textContent).toContain("おはよう, صباح الخير 🎉");
});

test("a mention is a name, not a link, and nothing else slips through with it", () => {
  const drawn = html("[@Rafael Cruz](mention:0199f3a0-0000-7000-8000-000000000001) [x](javascript:alert(1))");
  expect(drawn.querySelector("span")?.textContent).toBe("@Rafael Cruz");
  expect(drawn.innerHTML).not.toContain("javascript");
});
