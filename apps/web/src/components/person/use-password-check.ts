import { checkPassword } from "@smartsupport/contracts";
import { useRef, useState } from "react";
import { call } from "../../lib/api/call.ts";

type Verdict = { password: string; problem: string | null };

const MOST_PERSONAL = 8;
const LONGEST = 254;

/**
 * Asks the server, which has the dictionaries, whether a password is a common one. `problem`: null is fine, undefined is not
 * known yet. No answer is no problem: the server judges again when the form is sent.
 */
export function usePasswordCheck(password: string, personal: readonly string[]) {
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const asked = useRef("");
  const check = async () => {
    if (asked.current === password) return;
    asked.current = password;
    const words = personal.filter((word) => word !== "" && word.length <= LONGEST).slice(0, MOST_PERSONAL);
    const answer = await call(checkPassword, { body: { password, personal: words } }).catch(() => null);
    if (answer && asked.current === password) setVerdict({ password, problem: answer.problem });
    else if (!answer) asked.current = "";
  };
  return { problem: verdict?.password === password ? verdict.problem : undefined, check };
}
