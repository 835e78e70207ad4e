import type { BodyOf, Operation, ParamsOf, QueryOf, ResponseOf } from "@smartsupport/contracts";
import type { FastifyInstance, InjectOptions } from "fastify";
import { checkAnswer } from "./check-answer.ts";
import { operationUrl } from "./operation-url.ts";

export type ApiCall<O extends Operation> = {
  params?: ParamsOf<O>;
  query?: QueryOf<O>;
  body?: BodyOf<O>;
  /** Access token or API key. */
  token?: string;
  ifMatch?: number;
  headers?: Record<string, string>;
};

export type ApiAnswer<O extends Operation> = {
  status: number;
  /** The answer of a success; of a refusal its problem document. */
  body: ResponseOf<O>;
  problem: { code: string; detail?: string; errors?: { path: string; message: string }[] } & Record<string, unknown>;
  text: string;
  headers: Record<string, string | string[] | number | undefined>;
};

/** Calls operations of an API in this process; every answer is held against the contract, strictly. */
export type ApiClient = {
  call<O extends Operation>(operation: O, call?: ApiCall<O>): Promise<ApiAnswer<O>>;
  /** For answers that are meant to break the contract's input: the call is sent as it is. */
  send(operation: Operation, call: LooseCall): Promise<ApiAnswer<Operation>>;
};

export type LooseCall = Omit<ApiCall<Operation>, "params" | "query" | "body"> & {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
};

export function openApiClient(app: FastifyInstance): ApiClient {
  const send = async (operation: Operation, call: LooseCall) => {
    const response = await app.inject(request(operation, call));
    const isJson = String(response.headers["content-type"] ?? "").includes("json");
    const body = isJson ? response.json() : undefined;
    checkAnswer(operation, response.statusCode, String(response.headers["content-type"] ?? ""), body);
    const { statusCode: status, payload: text, headers } = response;
    return { status, body, problem: status >= 400 ? body : {}, text, headers };
  };
  return { send, call: (operation, call = {}) => send(operation, call as LooseCall) as never };
}

function request(operation: Operation, { params, query, body, token, ifMatch, headers }: LooseCall): InjectOptions {
  return {
    method: operation.method,
    url: operationUrl(operation, params, query),
    ...(body === undefined ? {} : { payload: body as object }),
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(ifMatch === undefined ? {} : { "if-match": `"${ifMatch}"` }),
      ...headers,
    },
  };
}
