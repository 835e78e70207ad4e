/** Stands for every schema where the build left them out: can be put together, but judges nothing. */
const schema: unknown = new Proxy(() => schema, {
  apply: () => schema,
  get: (_, name) => {
    if (/parse/i.test(String(name))) throw new Error("This schema was left out: import it from contracts/schemas.");
    return schema;
  },
});

export { schema as z };
