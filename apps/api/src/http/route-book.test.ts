import Fastify from "fastify";
import { describe, expect, it } from "vitest";
import { keepRouteBook } from "./route-book.ts";

describe("keepRouteBook", () => {
  it("knows the methods of an address, parameters or not", async () => {
    const app = Fastify({ exposeHeadRoutes: false });
    const book = keepRouteBook(app);
    app.get("/tickets/:number", () => "");
    app.patch("/tickets/:number", () => "");
    app.get("/tickets/counts", () => "");
    await app.ready();
    expect(book.methodsOf("/tickets/TX0001")).toEqual(["GET", "PATCH"]);
    expect(book.methodsOf("/tickets/counts")).toEqual(["GET", "PATCH"]);
    expect(book.methodsOf("/tickets")).toEqual([]);
    expect(book.methodsOf("/tickets/a/b")).toEqual([]);
  });
});
