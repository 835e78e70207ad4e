import type { TransitionBody } from "@smartsupport/contracts";
import { useCallback, useState } from "react";
import { ApiProblem } from "../../lib/api/api-problem.ts";

export type OpenChildrenQuestion = { numbers: string[]; decide: (isTakingAlong: boolean) => void };

/** Open children stand in the way of resolving: asks whether they go along. Null where that is not what was refused. */
export function useOpenChildren() {
  const [question, setQuestion] = useState<OpenChildrenQuestion | null>(null);
  const askAbout = useCallback(async (body: TransitionBody, problem: unknown): Promise<TransitionBody | null> => {
    if (body.action !== "resolve" || body.withChildren) return null;
    if (!(problem instanceof ApiProblem) || problem.code !== "open_children") return null;
    const numbers = numbersIn(problem.body.children);
    const isTakingAlong = await new Promise<boolean>((decide) => setQuestion({ numbers, decide }));
    setQuestion(null);
    return isTakingAlong ? { ...body, withChildren: true } : null;
  }, []);
  return { question, askAbout };
}

function numbersIn(children: unknown): string[] {
  if (!Array.isArray(children)) return [];
  return children.flatMap((child: unknown) => {
    const number = typeof child === "object" && child !== null && "number" in child ? child.number : null;
    return typeof number === "string" ? [number] : [];
  });
}
