import "@prisma/schema-engine-wasm/schema_engine_bg";

/** What wasm-bindgen emits and the package's types leave out. */
declare module "@prisma/schema-engine-wasm/schema_engine_bg" {
  export function __wbg_set_wasm(exports: WebAssembly.Exports): void;
}
