type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Leaves out the shapes that nothing refers to, and the words that say nothing. */
export function tidyDocument<D extends object>(document: D): D {
  const tidy = JSON.parse(JSON.stringify(document), (key, value: Json) =>
    key === "description" && value === "Default Response" ? "Done" : value,
  );
  const schemas: Record<string, unknown> = tidy.components?.schemas ?? {};
  let unused = unusedIn(tidy, schemas);
  while (unused.length > 0) {
    for (const name of unused) delete schemas[name];
    unused = unusedIn(tidy, schemas);
  }
  return tidy;
}

function unusedIn(document: unknown, schemas: Record<string, unknown>): string[] {
  const text = JSON.stringify(document);
  return Object.keys(schemas).filter((name) => !text.includes(`"#/components/schemas/${name}"`));
}
