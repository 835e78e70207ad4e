import { type Story, SUB } from "../story.ts";

/**
 * The last day up to this minute, whatever the hour: the docks work nights and weekends. Told in minutes before now, so that
 * a demo always has something to review, something due soon and somebody at work.
 */
export const justNow: Story[] = [
  {
    minutesAgo: 1375,
    by: "noel",
    category: "it",
    sub: SUB.assist,
    subject: "Tablet of Dock 4 asks for a password nobody knows",
    text: "Since the update it wants a screen lock. We use the one of Dock 3 meanwhile, so there is time.",
    plot: [
      [0.4, "joy", "approve", "Medium", "IT"],
      [0.3, "joy", "claim"],
      [
        0.5,
        "joy",
        "comment",
        "It is on our list of tablets, Noel. I can remove the lock from here; please leave it switched on.",
      ],
    ],
  },
  {
    minutesAgo: 438,
    by: "bea",
    category: "it",
    sub: SUB.printer,
    subject: "Label printer at Dock 2 prints blank labels",
    text: "New roll, cleaned the head, still blank. The one at Dock 1 is fine.\n\nPallets for **Davao** leave with the next truck, so we write by hand now.",
    fields: { device_type: "Printer" },
    files: [{ name: "blank-label.png", kind: "picture" }],
    plot: [[0.2, "rafael", "approve", "High", "IT"]],
  },
  {
    minutesAgo: 402,
    by: "ana",
    category: "it",
    sub: SUB.slow,
    subject: "Fuel surcharge sheet stops at page 3",
    text: "It prints two pages and then Excel does not answer any more. The carrier waits for the sheet.",
    fields: { device_type: "Laptop", software_affected: "Excel" },
    plot: [
      [0.3, "rafael", "approve", "High", "IT"],
      [0.1, "rafael", "claim"],
      [
        0.4,
        "rafael",
        "note",
        "Page 3 has a picture of 90 MB in the footer. Asked Tess who maintains the template before I take it out.",
      ],
      [0.2, "rafael", "comment", "Found what stops it, Ana. I am asking whether the picture on page 3 may go."],
    ],
  },
  {
    minutesAgo: 178,
    by: "hector",
    category: "it",
    sub: SUB.network,
    subject: "Hand scanners at Dock 2 lost the network",
    text: "All six say *no connection*. The office network works. We load from paper until they are back.",
    plot: [
      [0.15, "joy", "approve", "Critical", "IT"],
      [0.05, "joy", "claim"],
      [0.1, "joy", "tag", "wifi", "dock-2"],
      [
        0.2,
        "joy",
        "comment",
        "The access point there has no power. Somebody from facilities is on the way with the key.",
      ],
      [
        0.4,
        "joy",
        "note",
        "Same maker as the two switches on the 5th floor that are due for replacement. Worth mentioning in the offer.",
      ],
    ],
  },
  {
    minutesAgo: 47,
    by: "liza",
    category: "budget",
    sub: SUB.reimburse,
    subject: "Reimbursement of the client lunch in Makati",
    text: "Four people, receipt attached. The client is Northwind; Tess knows of it.",
    fields: { cost_items: { items: [{ element: "Lunch, four people", amount: 3860 }] } },
    files: [{ name: "receipt-makati.pdf", kind: "report" }],
    plot: [],
  },
  {
    minutesAgo: 12,
    by: "maria",
    category: "it",
    sub: SUB.hardware,
    subject: "Second monitor flickers since this morning",
    text: "It goes black for a second, every few minutes. I swapped the cable with Liza's, same thing.",
    fields: { device_type: "Monitor" },
    plot: [],
  },
];
