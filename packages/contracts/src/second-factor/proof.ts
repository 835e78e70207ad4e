import { z } from "zod";
import { id } from "../primitives.ts";
import { passkeyAnswer } from "./passkey-answer.ts";

const proof = {
  password: z.string().min(1, "Please enter your password.").max(256).optional(),
  /** In place of the password, for the challenge of `beginProof`. */
  passkey: z.strictObject({ challengeId: id, answer: passkeyAnswer }).optional(),
};
export type Proof = z.output<z.ZodObject<typeof proof>>;

/**
 * A body that says again who it is: whoever found a desk unattended must not change how its owner signs in. By the password,
 * or by a passkey for those who need none.
 */
export function proven<const Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ ...proof, ...shape }).refine((body) => isOne(body as Proof), {
    message: "Please enter your password.",
    path: ["password"],
  });
}

function isOne({ password, passkey }: Proof): boolean {
  return (password === undefined) !== (passkey === undefined);
}
