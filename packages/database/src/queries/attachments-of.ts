import { isoTime } from "../sql/pieces.ts";
import { constant, type Sql, sql } from "../sql/sql.ts";

/** A file as it stands in a read; whether the reader may take it away is for the domain to say. */
export type AttachmentRow = {
  id: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  createdAt: string;
  uploaderId: string | null;
};

/** The files that a ticket, comment or note owns, as a JSON array, in the order they came. */
export function attachmentsOf(owner: "ticket_id" | "comment_id" | "note_id", id: string): Sql {
  return sql`(SELECT coalesce(json_agg(json_build_object('id', f.id, 'fileName', f.file_name, 'mediaType', f.media_type,
      'sizeBytes', f.size_bytes, 'createdAt', ${isoTime("f.created_at")}, 'uploaderId', f.uploader_id) ORDER BY f.id), '[]')
    FROM attachment f
    WHERE f.organization_id = t.organization_id AND f.${constant(owner)} = ${constant(id)} AND f.deleted_at IS NULL)`;
}
