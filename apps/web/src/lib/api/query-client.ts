import { MutationCache, QueryClient } from "@tanstack/react-query";
import { toastProblem } from "../notify/toast-problem.ts";
import { ApiProblem } from "./api-problem.ts";

const FRESH_MS = 15_000;

/** Reads try again when the server gave no answer or failed, never when it refused. */
function shouldRetry(failures: number, error: Error): boolean {
  const refused = error instanceof ApiProblem && error.status >= 400 && error.status < 500;
  return !refused && failures < 2;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: FRESH_MS, retry: shouldRetry, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
    mutationCache: new MutationCache({
      onError: (error, _input, _before, mutation) => {
        if (mutation.meta?.quiet !== true) toastProblem(error);
      },
    }),
  });
}
