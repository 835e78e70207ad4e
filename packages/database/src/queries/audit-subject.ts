import { nameOf } from "../sql/pieces.ts";
import { type Sql, sql } from "../sql/sql.ts";

/** What the subject of an audit entry `e` is called now; null where it has no name or is gone. A session is its owner's. */
export const AUDIT_SUBJECT: Sql = sql`CASE e.subject_kind
  WHEN 'account' THEN (SELECT ${nameOf("x")} FROM account x
    WHERE x.organization_id = e.organization_id AND x.id = e.subject_id)
  WHEN 'session' THEN (SELECT ${nameOf("x")} FROM session y
    JOIN account x ON x.organization_id = y.organization_id AND x.id = y.account_id
    WHERE y.organization_id = e.organization_id AND y.id = e.subject_id)
  WHEN 'ticket' THEN (SELECT x.number FROM ticket x
    WHERE x.organization_id = e.organization_id AND x.id = e.subject_id)
  WHEN 'attachment' THEN (SELECT x.file_name FROM attachment x
    WHERE x.organization_id = e.organization_id AND x.id = e.subject_id)
  WHEN 'integration' THEN (SELECT x.name FROM integration x
    WHERE x.organization_id = e.organization_id AND x.id = e.subject_id)
  WHEN 'endpoint' THEN (SELECT x.url FROM endpoint x
    WHERE x.organization_id = e.organization_id AND x.id = e.subject_id)
  WHEN 'api_key' THEN (SELECT x.name FROM api_key x
    WHERE x.organization_id = e.organization_id AND x.id = e.subject_id)
  WHEN 'department' THEN (SELECT x.name FROM department x
    WHERE x.organization_id = e.organization_id AND x.id = e.subject_id)
  WHEN 'announcement' THEN (SELECT x.title FROM announcement x
    WHERE x.organization_id = e.organization_id AND x.id = e.subject_id)
  WHEN 'category' THEN (SELECT x.name FROM category x
    WHERE x.organization_id = e.organization_id AND x.id = e.subject_id)
  WHEN 'organization' THEN (SELECT x.name FROM organization x WHERE x.id = e.organization_id AND x.id = e.subject_id)
END`;
