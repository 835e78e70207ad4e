import { randomUUID } from "node:crypto";
import { hashPassword } from "@smartsupport/core";
import pg from "pg";

export type FilledDesk = { organizationId: string; categoryId: string; staffId: string; password: string };

export const PEOPLE_COUNT = 500;
const PASSWORD = "bench-Kalayaan-1898";

/**
 * An organization with `count` tickets over two years, 500 people and three comments a ticket on one in three. Written as
 * rows in bulk, because it is a load and no desk; statuses, words and people are spread as a desk's are.
 */
export async function fillDesk(ownerUrl: string, count: number): Promise<FilledDesk> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const [organizationId, categoryId] = [randomUUID(), randomUUID()];
    const run = (text: string, ...values: unknown[]) => client.query(text, values);
    await run(
      "INSERT INTO organization (id, name, is_default, ticket_prefix) VALUES ($1, 'Bench', true, 'TX')",
      organizationId,
    );
    await run("INSERT INTO ticket_counter VALUES ($1, $2)", organizationId, count);
    await run(
      `INSERT INTO department (id, organization_id, name) SELECT gen_random_uuid(), $1::uuid, name FROM unnest(ARRAY['IT', 'Asset', 'Budget']) AS name`,
      organizationId,
    );
    await run(
      "INSERT INTO category (id, organization_id, name) VALUES ($1, $2, 'IT Support')",
      categoryId,
      organizationId,
    );
    await run(ACCOUNTS, organizationId, PEOPLE_COUNT, await hashPassword(PASSWORD));
    await run(TICKETS, organizationId, count, categoryId);
    await run(COMMENTS, organizationId);
    await client.query("VACUUM ANALYZE");
    const staff = await run(
      "SELECT id FROM account WHERE organization_id = $1 AND role = 'coordinator' ORDER BY email LIMIT 1",
      organizationId,
    );
    return { organizationId, categoryId, staffId: staff.rows[0].id, password: PASSWORD };
  } finally {
    await client.end();
  }
}

/** The first ten are coordinators. */
const ACCOUNTS = `
  INSERT INTO account (id, organization_id, role, status, email, first_name, last_name, company_id, department_id,
    password_hash, approved_at, updated_at)
  SELECT gen_random_uuid(), $1::uuid, CASE WHEN n <= 10 THEN 'coordinator' ELSE 'employee' END::role, 'active',
    'person' || lpad(n::text, 4, '0') || '@bench.example', 'First' || n, 'Last' || n, 'MA' || lpad(n::text, 4, '0'),
    (SELECT id FROM department WHERE organization_id = $1 ORDER BY name OFFSET n % 3 LIMIT 1), $3, now(), now()
  FROM generate_series(1, $2::int) AS n`;

/** One in ten is still active, as on a desk two years old. Words: some common, some of one ticket only. */
const TICKETS = `
  WITH people AS (SELECT array_agg(id ORDER BY email) AS ids FROM account WHERE organization_id = $1),
  places AS (SELECT array_agg(id ORDER BY name) AS ids FROM department WHERE organization_id = $1)
  INSERT INTO ticket (id, organization_id, number, subject, description, category_id, status, priority, department_id,
    assignee_id, requester_id, version, event_seq, approved_at, resolved_at, closed_at, closed_by, due_at, created_at, updated_at)
  SELECT gen_random_uuid(), $1::uuid, 'TX' || lpad(n::text, greatest(4, length(n::text)), '0'),
    (ARRAY['Printer', 'Laptop', 'Network', 'Mailbox', 'Monitor', 'Budget sheet', 'Scanner'])[1 + n % 7] || ' ' ||
      (ARRAY['drops jobs', 'is slow', 'stays black', 'asks again', 'cannot be opened'])[1 + n % 5] || ' case' || n,
    'Since ' || (ARRAY['Monday', 'the update', 'the move', 'this morning'])[1 + n % 4] || ' it fails. Tried twice. Floor ' || n % 9 || '.',
    $3::uuid, status::ticket_status, (ARRAY['Critical', 'High', 'Medium', 'Low'])[1 + n % 4]::priority,
    places.ids[1 + n % 3], CASE WHEN status <> 'New' THEN people.ids[1 + n % 10] END, people.ids[11 + n % 490], 3, 3,
    CASE WHEN status <> 'New' THEN at + interval '1 hour' END,
    CASE WHEN status IN ('Resolved', 'Closed') THEN at + interval '9 hours' END,
    CASE WHEN status = 'Closed' THEN at + interval '1 day' END, CASE WHEN status = 'Closed' THEN 'requester'::closer END,
    CASE WHEN status IN ('Open', 'In Progress') THEN at + interval '1 day' END, at, at + interval '10 hours'
  FROM generate_series(1, $2::int) AS n, people, places,
    LATERAL (SELECT now() - interval '730 days' * (1 - n / $2::float) - interval '1 hour' AS at,
      CASE WHEN n % 10 > 0 THEN 'Closed' ELSE (ARRAY['New', 'Open', 'In Progress', 'Resolved'])[1 + n / 10 % 4] END AS status) AS made`;

const COMMENTS = `
  INSERT INTO comment (id, organization_id, ticket_id, account_id, body, created_at)
  SELECT gen_random_uuid(), $1::uuid, t.id, CASE WHEN k % 2 = 0 THEN t.assignee_id ELSE t.requester_id END,
    'Looked at it, ' || k || '. It needs a part.', t.created_at + k * interval '1 hour'
  FROM ticket t, generate_series(1, 3) AS k
  WHERE t.organization_id = $1 AND right(t.number, 1) IN ('1', '4', '7') AND t.assignee_id IS NOT NULL`;
