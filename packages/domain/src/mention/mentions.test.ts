import { describe, expect, it } from "vitest";
import { linkMentions, mentionOf, mentionsIn, nameMentions, plainMentions } from "./mentions.ts";

const rafael = { id: "0199f3a0-0000-7000-8000-000000000001", name: "Rafael Cruz" };
const junior = { id: "0199f3a0-0000-7000-8000-000000000002", name: "Rafael Cruz Jr." };
const at = mentionOf(rafael);

describe("words that speak of people", () => {
  it.each([
    ["Ask @Rafael Cruz.", `Ask ${at}.`],
    ["@Rafael Cruz, @Rafael Cruz Jr. and @Rafael Cruzado", `${at}, ${mentionOf(junior)} and @Rafael Cruzado`],
    ["mail@Rafael Cruz is no mention", "mail@Rafael Cruz is no mention"],
    [`Once: ${at}`, `Once: ${at}`],
    ["@rafael cruz", "@rafael cruz"],
  ])("are tied to who was chosen: %s", (typed, linked) => {
    expect(linkMentions(typed, [rafael, junior])).toBe(linked);
  });

  it("name each account once, and take today's names", () => {
    const words = `${at} and ${mentionOf(junior)}, ${at}`;
    expect(mentionsIn(words)).toEqual([rafael.id, junior.id]);
    const named = nameMentions(words, (id) => (id === rafael.id ? "Erased person" : undefined));
    expect(plainMentions(named)).toBe("@Erased person and @Rafael Cruz Jr., @Erased person");
  });

  it("are not made by a link to anything else", () => {
    for (const words of [
      "[@x](https://a.example)",
      "[@x](mention:1)",
      "[x](mention:me)",
      `[@a\nb](mention:${rafael.id})`,
    ]) {
      expect(mentionsIn(words)).toEqual([]);
      expect(plainMentions(words)).toBe(words);
    }
  });

  it("cannot be broken by a name", () => {
    expect(mentionsIn(mentionOf({ id: rafael.id, name: "A](x) [b" }))).toEqual([rafael.id]);
  });
});
