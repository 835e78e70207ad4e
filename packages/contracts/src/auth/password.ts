import { z } from "zod";

/** Any 8 to 256 characters; common and personal ones are refused by the server. */
export const newPassword = z
  .string()
  .min(8, "At least 8 characters.")
  .max(256, "At most 256 characters.")
  .refine((text) => !/^\d+$/.test(text), "Not only digits.");
