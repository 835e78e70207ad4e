import { describe, expect, it } from "vitest";
import { type FilingPlace, makeFilingModel } from "./filing-model.ts";
import { filingWords } from "./filing-words.ts";
import { ALIKE, howAlike } from "./how-alike.ts";
import { likelyPlaces } from "./likely-places.ts";

const place = (categoryId: string, subCategoryId: string | null, name: string, about = ""): FilingPlace => {
  return { categoryId, subCategoryId, name, about };
};
const PLACES = [
  place("it", "printer", "Printer/Scanner Setup or Issue", "IT Support Laptop, printer, network, mail"),
  place("it", "network", "Internet/Network Connectivity Issue", "IT Support Laptop, printer, network, mail"),
  place("it", "mail", "Email/Account Access Issue", "IT Support Laptop, printer, network, mail"),
  place("checkout", null, "Asset Check-out", "Borrow equipment"),
  place("budget", "reimburse", "Reimbursement", "New Budget Proposal CapEx, OpEx, reimbursement"),
  place("others", null, "Others", "Anything else"),
];
const counted = (categoryId: string, subCategoryId: string | null, tickets: number) => {
  return { categoryId, subCategoryId, tickets };
};
const cold = makeFilingModel(PLACES, [], []);
const learnt = makeFilingModel(
  PLACES,
  [counted("it", "printer", 40), counted("it", "network", 60), counted("checkout", null, 30)],
  [
    { ...counted("it", "network", 30), word: "vpn" },
    { ...counted("it", "network", 4), word: "laptop" },
    { ...counted("it", "printer", 12), word: "toner" },
    { ...counted("checkout", null, 15), word: "laptop" },
    { ...counted("checkout", null, 12), word: "projector" },
    { ...counted("it", "printer", 20), word: "morning" },
    { ...counted("it", "network", 30), word: "morning" },
    { ...counted("checkout", null, 15), word: "morning" },
  ],
);

describe("where a ticket belongs", () => {
  it.each([
    ["The printers on 5F jam", "it", "printer", ["printers"]],
    ["reimbursement of my taxi", "budget", "reimburse", ["reimbursement"]],
    ["I want to borrow equipment", "checkout", null, ["borrow", "equipment"]],
  ])("%s is told by names alone while there is no past", (text, categoryId, subCategoryId, words) => {
    expect(likelyPlaces(cold, text)[0]).toEqual({ categoryId, subCategoryId, words });
  });

  it("is told by what past tickets held", () => {
    expect(likelyPlaces(learnt, "VPN drops")[0]).toEqual({
      categoryId: "it",
      subCategoryId: "network",
      words: ["vpn"],
    });
    expect(likelyPlaces(learnt, "toner is empty")[0]?.subCategoryId).toBe("printer");
    expect(likelyPlaces(learnt, "laptop with a projector")[0]?.categoryId).toBe("checkout");
  });

  it("takes nothing from a single ticket of a place", () => {
    const once = makeFilingModel(
      PLACES,
      [counted("others", null, 3)],
      [{ ...counted("others", null, 1), word: "share" }],
    );
    expect(likelyPlaces(once, "share")).toEqual([]);
  });

  it("names the category without a kind where the kinds are equally likely", () => {
    expect(likelyPlaces(cold, "support")[0]).toMatchObject({ categoryId: "it", subCategoryId: null });
  });

  it.each(["", "the and with", "2026 5", "zanzibar", "morning"])("says nothing of “%s”", (text) => {
    expect(likelyPlaces(learnt, text)).toEqual([]);
  });

  it("gives at most three, and the same again for the same words", () => {
    const text = "printer vpn borrow reimbursement anything";
    expect(likelyPlaces(learnt, text).length).toBeLessThanOrEqual(3);
    expect(likelyPlaces(learnt, text)).toEqual(likelyPlaces(learnt, text));
  });
});

describe("how alike two tickets are", () => {
  const alike = (typed: string, found: string[]) => howAlike(learnt, filingWords(typed), new Set(found));

  it("weighs what few tickets hold more than what most hold", () => {
    expect(alike("VPN in the morning", ["morning"])).toBeLessThan(ALIKE);
    expect(alike("spectrometer in the morning", ["spectrometer"])).toBeGreaterThan(ALIKE);
    expect(alike("VPN", ["vpn"])).toBe(1);
    expect(alike("VPN", [])).toBe(0);
  });
});

it("words that say nothing, numbers and repetitions are left out", () => {
  expect(filingWords("Please, the VPN of TX0042, the VPN and 42 Peñalosa's")).toEqual(["vpn", "tx0042", "penalosa"]);
});
