import axios, { type AxiosRequestConfig } from "axios";
import { readProblem } from "./read-problem.ts";

const TIMEOUT_MS = 30_000;

/** The only door to the network. Answers are bounded, so a broken proxy cannot fill the memory. */
const http = axios.create({
  baseURL: "/api/v1",
  timeout: TIMEOUT_MS,
  withCredentials: true,
  maxContentLength: 32 * 2 ** 20,
  // Lists repeat their key (`status=New&status=Open`), as the contract's queries read them.
  paramsSerializer: { indexes: null },
});

/** Throws an ApiProblem, or what a cancelled call throws. */
export async function ask(request: AxiosRequestConfig): Promise<unknown> {
  try {
    return (await http.request(request)).data;
  } catch (error) {
    throw await readProblem(error);
  }
}
