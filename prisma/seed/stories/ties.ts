import type { AddedLinkKind } from "../tie-tickets.ts";

/** Which tickets belong together, and how; told by their subjects. */
export const ties: readonly [subject: string, kind: AddedLinkKind, other: string][] = [
  ["Hand scanners at Dock 2 lost the network", "relates", "Label printer at Dock 2 prints blank labels"],
  ["VPN connects but the Budget share times out", "relates", "Cannot open the Finance share"],
  ["Laptop will not charge, dock light stays off", "relates", "Battery of my laptop lasts forty minutes"],
  ["Replace the 5th floor switches", "blocks", "Teams room on the 5th floor does not wake up"],
  ["Install AutoCAD LT 2027 on two design laptops", "relates", "PDF editor for two people"],
];
