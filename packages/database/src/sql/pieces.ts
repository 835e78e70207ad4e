import { constant, type Sql, sql } from "./sql.ts";

/** A moment as the API says it: `2026-11-21T10:00:00.000Z`, whatever the session's zone. */
export function isoTime(column: string): Sql {
  return constant(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
}

/** `{id, name}` of a joined row, or null where nothing was joined. */
export function refOf(alias: string): Sql {
  return constant(
    `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('id', ${alias}.id, 'name', ${alias}.name) END`,
  );
}

/** A person's whole name, as `fullName` of the domain writes it. */
export function nameOf(alias: string): Sql {
  return constant(
    `concat_ws(' ', nullif(${alias}.first_name, ''), nullif(${alias}.middle_name, ''), nullif(${alias}.last_name, ''), nullif(${alias}.suffix, ''))`,
  );
}

/** `{id, name, hasPhoto}` of a joined account, or null where none was joined. */
export function personOf(alias: string): Sql {
  const id = constant(`${alias}.id`);
  return sql`CASE WHEN ${id} IS NOT NULL THEN json_build_object(
    'id', ${id}, 'name', ${nameOf(alias)}, 'hasPhoto', ${constant(`${alias}.photo_key`)} IS NOT NULL) END`;
}

/** Who wrote or did something: the joined account, else the joined integration, else the desk itself. */
export function authorOf(account: string, integration: string): Sql {
  const [a, i] = [constant(account), constant(integration)];
  return sql`json_build_object(
    'kind', CASE WHEN ${a}.id IS NOT NULL THEN 'person' WHEN ${i}.id IS NOT NULL THEN 'integration' ELSE 'desk' END,
    'id', coalesce(${a}.id, ${i}.id),
    'name', CASE WHEN ${a}.id IS NOT NULL THEN ${nameOf(account)} ELSE coalesce(${i}.name, 'The desk') END,
    'hasPhoto', ${a}.photo_key IS NOT NULL,
    'isStaff', coalesce(${a}.role <> 'employee', false))`;
}
