import type { BodyOf, Operation, ParamsOf, QueryOf, ResponseOf } from "@smartsupport/contracts";
import type { z } from "zod";

type Part<Schema, Key extends string, Value> = Schema extends z.ZodType
  ? undefined extends Value
    ? { [K in Key]?: Value }
    : Record<never, never> extends Value
      ? { [K in Key]?: Value }
      : { [K in Key]: Value }
  : { [K in Key]?: undefined };

type Body<O extends Operation> = O["transport"] extends "multipart"
  ? { body: FormData }
  : Part<O["body"], "body", BodyOf<O>>;

/** What names the thing or list that is asked for; also the query key. */
export type Address<O extends Operation> = Part<O["params"], "params", ParamsOf<O>> &
  Part<O["query"], "query", QueryOf<O>>;

/** What the operation is about, as the contract declares it. */
export type CallInput<O extends Operation> = Address<O> & Body<O> & { ifMatch?: number };

/** How to carry it. */
export type CallOptions = {
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** From 0 to 1. */
  onUploadProgress?: (fraction: number) => void;
};

export type CallResult<O extends Operation> = O["transport"] extends "binary" ? Blob : ResponseOf<O>;
