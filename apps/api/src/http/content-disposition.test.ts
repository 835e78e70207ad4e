import { describe, expect, it } from "vitest";
import { contentDisposition } from "./content-disposition.ts";

describe("contentDisposition", () => {
  it("shows pictures and saves documents", () => {
    expect(contentDisposition("a.png", "image/png")).toBe("inline; filename=\"a.png\"; filename*=UTF-8''a.png");
    expect(contentDisposition("a.docx", "application/msword")).toMatch(/^attachment; /);
    expect(contentDisposition("a.pdf", "application/pdf")).toMatch(/^attachment; /);
    expect(contentDisposition("a.html", "text/html")).toMatch(/^attachment; /);
  });

  it("keeps a name from ending its quotes or the header", () => {
    const header = contentDisposition('a"; x=\r\nSet-Cookie: b=c\\.png', "image/png");
    expect(header).not.toMatch(/[\r\n]/);
    expect(header.split('"')).toHaveLength(3);
  });

  it("carries names of any language", () => {
    expect(contentDisposition("見積(1).pdf", "application/pdf")).toContain(
      "filename*=UTF-8''%E8%A6%8B%E7%A9%8D%281%29.pdf",
    );
  });
});
