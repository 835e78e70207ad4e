import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";

/**
 * Stands in for a database when two schemas are compared as texts: the engine asks a server's version before anything
 * else. It hears 15, the oldest that SmartSupport runs on; any other wish is refused.
 */
export const noDatabase: SqlMigrationAwareDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "@smartsupport/no-database",
  connect: async () => connection,
  connectToShadowDb: () => refuse(),
};

const connection: SqlDriverAdapter = {
  provider: "postgres",
  adapterName: "@smartsupport/no-database",
  queryRaw: async (query) => {
    if (!query.sql.includes("server_version_num")) return refuse();
    return {
      columnNames: ["exists", "version", "numeric_version"],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, "PostgreSQL 15.0", 150000]],
    };
  },
  executeRaw: () => refuse(),
  executeScript: () => refuse(),
  startTransaction: () => refuse(),
  getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
  dispose: async () => undefined,
};

async function refuse(): Promise<never> {
  throw new Error("Comparing two schemas must not need a database.");
}
