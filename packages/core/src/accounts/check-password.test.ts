import { describe, expect, it } from "vitest";
import { checkPassword } from "./check-password.ts";

const PERSON = ["Ma. Teresa", "Peñalosa", null, "tess.navarro@meridian.example", "MA0142", "Meridian Freight"];
const check = (password: string) =>
  checkPassword("password", password, PERSON).then(
    () => "taken",
    (error) => error.errors[0].path,
  );

describe("a password", () => {
  it.each([
    ["correct horse battery staple"],
    ["zR8!kq0L"],
    ["kape at pandesal"],
    ["コーヒーとパンデサル"],
    ["Peñalosa likes halo-halo in May"],
    ["a long sentence about carabaos, rice and rain ".repeat(5)],
  ])("%s is taken", async (password) => expect(await check(password)).toBe("taken"));

  it.each([
    ["password1"],
    ["qwertyuiop"],
    ["iloveyou2"],
    ["aaaaaaaaaaaa"],
    ["abcabcabcabc"],
    ["Peñalosa"],
    ["teresa2026"],
    ["MA0142MA0142"],
    ["tess.navarro"],
    ["Meridian1!"],
    ["freight-99"],
    ["smartsupport"],
  ])("%s is refused", async (password) => expect(await check(password)).toBe("password"));

  it("takes no longer for a long one that was made to take long", async () => {
    await check("warm up the dictionaries");
    const from = performance.now();
    await check("aB3$".repeat(64));
    expect(performance.now() - from).toBeLessThan(1000);
  });
});
