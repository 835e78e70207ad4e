import { randomUUID } from "node:crypto";
import pg from "pg";

export type Founded = { departmentId: string };

const PEOPLE = `
  INSERT INTO account (id, organization_id, role, status, email, first_name, last_name, department_id, password_hash,
    approved_at, last_sign_in_at, updated_at)
  SELECT gen_random_uuid(), $1::uuid, 'employee', 'active', 'known' || lpad(n::text, 5, '0') || '@bench.example',
    'First', 'Last', $2::uuid, $3, now(), now(), now() FROM generate_series(0, $4::int - 1) AS n`;

/** An organization and its people, `known00000@bench.example` and so on, as rows: this is a load and no desk. */
export async function foundStrangers(ownerUrl: string, passwordHash: string, count: number): Promise<Founded> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const [organizationId, departmentId] = [randomUUID(), randomUUID()];
    await client.query("INSERT INTO organization (id, name, is_default) VALUES ($1, 'Bench', true)", [organizationId]);
    await client.query("INSERT INTO department (id, organization_id, name) VALUES ($1, $2, 'IT')", [
      departmentId,
      organizationId,
    ]);
    await client.query(PEOPLE, [organizationId, departmentId, passwordHash, count]);
    await client.query("VACUUM ANALYZE");
    return { departmentId };
  } finally {
    await client.end();
  }
}
