-- CreateTable
CREATE TABLE "ticket_search" (
    "organization_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "words" tsvector NOT NULL,
    "staff_words" tsvector,

    CONSTRAINT "ticket_search_pkey" PRIMARY KEY ("organization_id","ticket_id")
);

-- CreateTable
CREATE TABLE "search_word" (
    "organization_id" UUID NOT NULL,
    "word" VARCHAR(64) NOT NULL,
    "is_internal" BOOLEAN NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("organization_id","word")
);

-- CreateTable
CREATE TABLE "search_heard" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "words" TEXT[],
    "is_internal" BOOLEAN NOT NULL,

    CONSTRAINT "search_heard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment_text" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "attachment_text_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "ticket_search_organization_id_day_idx" ON "ticket_search"("organization_id", "day" DESC);

-- AddForeignKey
ALTER TABLE "ticket_search" ADD CONSTRAINT "ticket_search_organization_id_ticket_id_fkey" FOREIGN KEY ("organization_id", "ticket_id") REFERENCES "ticket"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_word" ADD CONSTRAINT "search_word_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_heard" ADD CONSTRAINT "search_heard_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment_text" ADD CONSTRAINT "attachment_text_organization_id_id_fkey" FOREIGN KEY ("organization_id", "id") REFERENCES "attachment"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is beyond a Prisma schema: how words are cut, joined and kept up.

-- The vector leaves the ticket: it holds more than the ticket's own words now, and a ticket's row is rewritten at every move.
DROP INDEX "ticket_search_idx";
ALTER TABLE "ticket" DROP COLUMN "search";
DROP FUNCTION "search_query"(text);
DROP FUNCTION "search_vector"(text);

-- What is looked up of a text: each word, and of a run in a script without spaces each sign and each pair, with their
-- places, so that phrases can be found. `skipped` places are left free in front: nothing is a phrase across two texts.
CREATE FUNCTION "search_vector"("given" text, "skipped" int DEFAULT 0) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT coalesce(string_agg('''' || "token" || ''':' || "places", ' '), '')::tsvector
  FROM (
    SELECT "token", string_agg("place"::text, ',') AS "places"
    FROM (
      SELECT "sign", "pair", "skipped" + row_number() OVER (ORDER BY "word_place", "sign_place") AS "place"
      FROM (
        SELECT left("word", 64) AS "sign", NULL AS "pair", "word_place", 1 AS "sign_place"
        FROM unnest("search_words"("given")) WITH ORDINALITY AS "words" ("word", "word_place")
        WHERE ascii("word") BETWEEN 1 AND 3583
        UNION ALL
        SELECT "sign", "sign" || lead("sign") OVER (PARTITION BY "word_place" ORDER BY "sign_place"), "word_place", "sign_place"
        FROM unnest("search_words"("given")) WITH ORDINALITY AS "words" ("word", "word_place"),
          unnest(string_to_array("word", NULL)) WITH ORDINALITY AS "signs" ("sign", "sign_place")
        WHERE ascii("word") >= 3584
      ) AS "units"
    ) AS "placed", unnest(ARRAY["sign", "pair"]) AS "token"
    WHERE "token" IS NOT NULL
    GROUP BY "token"
  ) AS "tokens";
END;

-- One term of a search as a tsquery's text, null when nothing in it can be looked up. `word`: all its pieces, and the last
-- may be a beginning; `whole`: all its pieces; `any`: one of the words; `phrase`: its pieces side by side.
CREATE FUNCTION "search_term"("kind" text, "given" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT string_agg("piece", CASE "kind" WHEN 'phrase' THEN ' <-> ' WHEN 'any' THEN ' | ' ELSE ' & ' END
    ORDER BY "word_place", "sign_place")
  FROM (
    SELECT '''' || left("word", 64) || '''' || CASE WHEN "kind" = 'word' AND "is_last" THEN ':*' ELSE '' END AS "piece",
      "word_place", 1 AS "sign_place"
    FROM (
      SELECT "word", "word_place", "word_place" = max("word_place") OVER () AS "is_last"
      FROM unnest("search_words"("given")) WITH ORDINALITY AS "words" ("word", "word_place")
    ) AS "words"
    WHERE ascii("word") BETWEEN 1 AND 3583
    UNION ALL
    SELECT '''' || CASE WHEN "kind" = 'phrase' THEN "sign" ELSE coalesce("pair", "sign") END || '''', "word_place", "sign_place"
    FROM (
      SELECT "word", "sign", "word_place", "sign_place",
        "sign" || lead("sign") OVER (PARTITION BY "word_place" ORDER BY "sign_place") AS "pair"
      FROM unnest("search_words"("given")) WITH ORDINALITY AS "words" ("word", "word_place"),
        unnest(string_to_array("word", NULL)) WITH ORDINALITY AS "signs" ("sign", "sign_place")
      WHERE ascii("word") >= 3584
    ) AS "runs"
    WHERE "kind" = 'phrase' OR "pair" IS NOT NULL OR length("word") = 1
  ) AS "pieces";
END;

-- A whole search: all of the terms, and none of those whose kind begins with `-`.
CREATE FUNCTION "search_query"("kinds" text[], "texts" text[]) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT string_agg(CASE WHEN "kind" LIKE '-%' THEN '!' ELSE '' END || '(' || "term" || ')', ' & ')::tsquery
  FROM unnest("kinds", "texts") AS "terms" ("kind", "text"),
    LATERAL (SELECT "search_term"(ltrim("kind", '-'), "text") AS "term") AS "looked_up"
  WHERE "term" IS NOT NULL;
END;

-- Both vectors as one; what grows beyond what PostgreSQL can keep (a megabyte) stays as it was, and the ticket is saved.
CREATE FUNCTION "search_joined"("before" tsvector, "more" tsvector) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  IF length("before") + length("more") < 1000 THEN RETURN "before" || "more"; END IF;
  BEGIN
    RETURN "before" || "more";
  EXCEPTION WHEN program_limit_exceeded THEN
    RETURN "before";
  END;
END $$;
CREATE AGGREGATE "search_join"(tsvector) (SFUNC = "search_joined", STYPE = tsvector, INITCOND = '');

-- The number is found whole (TX0042), without its letters (0042) and without its zeros (42).
CREATE FUNCTION "search_ticket_vector"("number" text, "subject" text, "description" text, "fields" jsonb) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT setweight("search_vector"("number" || ' ' || ltrim("number", 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') || ' '
      || ltrim("number", 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0')), 'A')
    || setweight("search_vector"("subject", 5), 'A')
    || setweight("search_vector"("description", 5), 'B')
    || setweight("search_vector"((
      SELECT coalesce(string_agg("value" #>> '{}', ' '), '')
      FROM jsonb_path_query("fields", '$.** ? (@.type() == "string" || @.type() == "number")') AS "value"), 5), 'D');
END;

-- Which ticket a file belongs to, and whether by a note; no row while it belongs to none.
CREATE FUNCTION "search_owner_of_file"("file" "attachment") RETURNS TABLE ("ticket_id" uuid, "is_internal" boolean)
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT ("file")."ticket_id", false WHERE ("file")."ticket_id" IS NOT NULL
  UNION ALL
  SELECT c."ticket_id", false FROM "comment" c WHERE c."organization_id" = ("file")."organization_id" AND c."id" = ("file")."comment_id"
  UNION ALL
  SELECT n."ticket_id", true FROM "note" n WHERE n."organization_id" = ("file")."organization_id" AND n."id" = ("file")."note_id";
END;

CREATE FUNCTION "search_file_vector"("file" "attachment") RETURNS tsvector LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT setweight("search_vector"(("file")."file_name", 5)
    || "search_vector"(coalesce((SELECT x."body" FROM "attachment_text" x
      WHERE x."organization_id" = ("file")."organization_id" AND x."id" = ("file")."id"), ''), 5), 'D');
END;

-- Words that a typo may have meant: not numbers, not codes, not scripts where every sign is a word.
CREATE FUNCTION "search_spelt"("given" tsvector) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT "lexeme" FROM unnest("given") WHERE length("lexeme") BETWEEN 4 AND 32 AND ascii("lexeme") < 3584 AND "lexeme" !~ '[0-9]';
END;

-- Heard now, learnt soon (`search_learn`): whoever writes a ticket waits for nobody who writes the same new word.
CREATE FUNCTION "search_hear"("organization" uuid, "given" tsvector, "internal" boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "search_heard" ("id", "organization_id", "words", "is_internal")
  SELECT gen_random_uuid(), "organization", "news"."words", "internal" FROM (
    SELECT array_agg("spelt") AS "words" FROM "search_spelt"("given") AS "spelt"
    WHERE NOT EXISTS (SELECT FROM "search_word" k
      WHERE k."organization_id" = "organization" AND k."word" = "spelt" AND (NOT k."is_internal" OR "internal"))
  ) AS "news" WHERE "news"."words" IS NOT NULL;
END $$;

-- Takes in what was heard, one at a time; what no text holds any more is not learnt. Gives how many were taken.
CREATE FUNCTION "search_learn"("most" int) RETURNS int LANGUAGE plpgsql
SET enable_seqscan = off SET enable_indexscan = off AS $$
DECLARE
  "taken" int;
  "ids" uuid[];
  "news" record;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('search_learn')) THEN RETURN 0; END IF;
  SELECT count(*), array_agg(h."id") INTO "taken", "ids" FROM (SELECT "id" FROM "search_heard" LIMIT "most") h;
  FOR "news" IN
    SELECT h."organization_id" AS "organization", "word", bool_and(h."is_internal") AS "internal"
    FROM "search_heard" h, unnest(h."words") AS "word" WHERE h."id" = ANY("ids") GROUP BY 1, 2 ORDER BY 1, 2
  LOOP
    IF EXISTS (SELECT FROM "ticket_search" s WHERE s."organization_id" = "news"."organization"
      AND coalesce(s."staff_words", s."words") @@ ('''' || "news"."word" || '''')::tsquery)
    THEN
      INSERT INTO "search_word" AS w ("organization_id", "word", "is_internal")
      VALUES ("news"."organization", "news"."word", "news"."internal")
      ON CONFLICT ("organization_id", "word") DO UPDATE SET "is_internal" = false WHERE w."is_internal" AND NOT excluded."is_internal";
    END IF;
  END LOOP;
  DELETE FROM "search_heard" h WHERE h."id" = ANY("ids");
  RETURN "taken";
END $$;

-- Words that no text of the organization holds any more.
CREATE FUNCTION "search_forget"("organization" uuid, "given" tsvector) RETURNS void LANGUAGE plpgsql
SET enable_seqscan = off SET enable_indexscan = off AS $$
DECLARE
  "spelt" text;
BEGIN
  FOR "spelt" IN SELECT "search_spelt"("given") LOOP
    IF NOT EXISTS (SELECT FROM "ticket_search" s
      WHERE s."organization_id" = "organization" AND coalesce(s."staff_words", s."words") @@ ('''' || "spelt" || '''')::tsquery)
    THEN
      DELETE FROM "search_word" w WHERE w."organization_id" = "organization" AND w."word" = "spelt";
    END IF;
  END LOOP;
END $$;

-- Something was added to a ticket.
CREATE FUNCTION "search_add"("organization" uuid, "ticket" uuid, "more" tsvector, "internal" boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ticket_search" s SET
    "words" = CASE WHEN "internal" THEN s."words" ELSE "search_joined"(s."words", "more") END,
    "staff_words" = CASE
      WHEN "internal" THEN "search_joined"(coalesce(s."staff_words", s."words"), "more")
      WHEN s."staff_words" IS NOT NULL THEN "search_joined"(s."staff_words", "more") END
  WHERE s."organization_id" = "organization" AND s."ticket_id" = "ticket";
  PERFORM "search_hear"("organization", "more", "internal");
END $$;

-- Something of a ticket was changed or taken away: all of it is read again, and what only stood there is forgotten.
CREATE FUNCTION "search_rebuild"("organization" uuid, "ticket" uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  "before" tsvector;
  "open" tsvector;
  "inside" tsvector;
BEGIN
  SELECT coalesce(s."staff_words", s."words") INTO "before" FROM "ticket_search" s
  WHERE s."organization_id" = "organization" AND s."ticket_id" = "ticket" FOR UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT "search_join"("vector" ORDER BY "rank", "created_at", "id") INTO "open" FROM (
    SELECT 1 AS "rank", t."created_at", t."id", "search_ticket_vector"(t."number", t."subject", t."description", t."fields") AS "vector"
    FROM "ticket" t WHERE t."organization_id" = "organization" AND t."id" = "ticket"
    UNION ALL
    SELECT 2, c."created_at", c."id", setweight("search_vector"(c."body", 5), 'C')
    FROM "comment" c WHERE c."organization_id" = "organization" AND c."ticket_id" = "ticket"
    UNION ALL
    SELECT 3, a."created_at", a."id", "search_file_vector"(a) FROM "attachment" a
    WHERE a."organization_id" = "organization" AND a."deleted_at" IS NULL AND (a."ticket_id" = "ticket" OR a."comment_id" IN (
      SELECT c."id" FROM "comment" c WHERE c."organization_id" = "organization" AND c."ticket_id" = "ticket"))
  ) AS "parts";
  SELECT "search_join"("vector" ORDER BY "rank", "created_at", "id") INTO "inside" FROM (
    SELECT 1 AS "rank", n."created_at", n."id", setweight("search_vector"(n."body", 5), 'C') AS "vector"
    FROM "note" n WHERE n."organization_id" = "organization" AND n."ticket_id" = "ticket"
    UNION ALL
    SELECT 2, a."created_at", a."id", "search_file_vector"(a) FROM "attachment" a
    WHERE a."organization_id" = "organization" AND a."deleted_at" IS NULL AND a."note_id" IN (
      SELECT n."id" FROM "note" n WHERE n."organization_id" = "organization" AND n."ticket_id" = "ticket")
  ) AS "parts";
  "inside" := nullif("inside", '');
  UPDATE "ticket_search" s SET "words" = "open", "staff_words" = "search_joined"("open", "inside")
  WHERE s."organization_id" = "organization" AND s."ticket_id" = "ticket";
  PERFORM "search_hear"("organization", "open", false);
  PERFORM "search_hear"("organization", "inside", true) WHERE "inside" IS NOT NULL;
  PERFORM "search_forget"("organization",
    ts_delete("before", tsvector_to_array(coalesce("search_joined"("open", "inside"), "open"))));
END $$;

-- The triggers ----------------------------------------------------------------------------------------------------------
CREATE FUNCTION "search_on_ticket_made"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ticket_search" ("organization_id", "ticket_id", "day", "words")
  SELECT m."organization_id", m."id", (m."updated_at" AT TIME ZONE 'UTC')::date,
    "search_ticket_vector"(m."number", m."subject", m."description", m."fields")
  FROM "made" m;
  PERFORM "search_hear"(s."organization_id", s."words", false) FROM "made" m
  JOIN "ticket_search" s ON s."organization_id" = m."organization_id" AND s."ticket_id" = m."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "search_on_ticket_made" AFTER INSERT ON "ticket" REFERENCING NEW TABLE AS "made"
  FOR EACH STATEMENT EXECUTE FUNCTION "search_on_ticket_made"();

CREATE FUNCTION "search_on_ticket_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "search_rebuild"(NEW."organization_id", NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER "search_on_ticket_changed" AFTER UPDATE OF "number", "subject", "description", "fields" ON "ticket" FOR EACH ROW
  WHEN ((OLD."number", OLD."subject", OLD."description", OLD."fields") IS DISTINCT FROM
    (NEW."number", NEW."subject", NEW."description", NEW."fields"))
  EXECUTE FUNCTION "search_on_ticket_changed"();

CREATE FUNCTION "search_on_ticket_touched"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ticket_search" s SET "day" = (NEW."updated_at" AT TIME ZONE 'UTC')::date
  WHERE s."organization_id" = NEW."organization_id" AND s."ticket_id" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "search_on_ticket_touched" AFTER UPDATE OF "updated_at" ON "ticket" FOR EACH ROW
  WHEN ((OLD."updated_at" AT TIME ZONE 'UTC')::date <> (NEW."updated_at" AT TIME ZONE 'UTC')::date)
  EXECUTE FUNCTION "search_on_ticket_touched"();

-- For comments and notes alike; the argument says which.
CREATE FUNCTION "search_on_words_added"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "search_add"("organization_id", "ticket_id", "vector", TG_ARGV[0] = 'internal') FROM (
    SELECT m."organization_id", m."ticket_id", "search_join"(setweight("search_vector"(m."body", 5), 'C') ORDER BY m."created_at", m."id") AS "vector"
    FROM "made" m GROUP BY m."organization_id", m."ticket_id") AS "added";
  RETURN NULL;
END $$;
CREATE TRIGGER "search_on_comment_added" AFTER INSERT ON "comment" REFERENCING NEW TABLE AS "made"
  FOR EACH STATEMENT EXECUTE FUNCTION "search_on_words_added"('open');
CREATE TRIGGER "search_on_note_added" AFTER INSERT ON "note" REFERENCING NEW TABLE AS "made"
  FOR EACH STATEMENT EXECUTE FUNCTION "search_on_words_added"('internal');

CREATE FUNCTION "search_on_words_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "search_rebuild"("organization_id", "ticket_id") FROM (
    SELECT "organization_id", "ticket_id" FROM "gone" UNION SELECT "organization_id", "ticket_id" FROM "made"
    ORDER BY "ticket_id") AS "touched";
  RETURN NULL;
END $$;
CREATE TRIGGER "search_on_comment_changed" AFTER UPDATE ON "comment" REFERENCING OLD TABLE AS "gone" NEW TABLE AS "made"
  FOR EACH STATEMENT EXECUTE FUNCTION "search_on_words_changed"();
CREATE TRIGGER "search_on_note_changed" AFTER UPDATE ON "note" REFERENCING OLD TABLE AS "gone" NEW TABLE AS "made"
  FOR EACH STATEMENT EXECUTE FUNCTION "search_on_words_changed"();

CREATE FUNCTION "search_on_words_gone"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "search_rebuild"("organization_id", "ticket_id") FROM (
    SELECT DISTINCT "organization_id", "ticket_id" FROM "gone" ORDER BY "ticket_id") AS "touched";
  RETURN NULL;
END $$;
CREATE TRIGGER "search_on_comment_gone" AFTER DELETE ON "comment" REFERENCING OLD TABLE AS "gone"
  FOR EACH STATEMENT EXECUTE FUNCTION "search_on_words_gone"();
CREATE TRIGGER "search_on_note_gone" AFTER DELETE ON "note" REFERENCING OLD TABLE AS "gone"
  FOR EACH STATEMENT EXECUTE FUNCTION "search_on_words_gone"();

CREATE FUNCTION "search_on_file"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "owner" record;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    -- What its ticket no longer has is not kept to be looked up.
    IF NEW."deleted_at" IS NOT NULL AND OLD."deleted_at" IS NULL THEN
      DELETE FROM "attachment_text" x WHERE x."organization_id" = NEW."organization_id" AND x."id" = NEW."id";
    END IF;
    FOR "owner" IN SELECT o."ticket_id" FROM "search_owner_of_file"(OLD) o LOOP
      PERFORM "search_rebuild"(OLD."organization_id", "owner"."ticket_id");
    END LOOP;
    -- Only what was nobody's is new to a ticket.
    IF num_nonnulls(OLD."ticket_id", OLD."comment_id", OLD."note_id") > 0
      AND (OLD."ticket_id", OLD."comment_id", OLD."note_id") IS NOT DISTINCT FROM (NEW."ticket_id", NEW."comment_id", NEW."note_id")
    THEN RETURN NULL; END IF;
  END IF;
  IF NEW."deleted_at" IS NOT NULL THEN RETURN NULL; END IF;
  FOR "owner" IN SELECT o."ticket_id", o."is_internal" FROM "search_owner_of_file"(NEW) o LOOP
    PERFORM "search_add"(NEW."organization_id", "owner"."ticket_id", "search_file_vector"(NEW), "owner"."is_internal");
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER "search_on_file_made" AFTER INSERT ON "attachment" FOR EACH ROW
  WHEN (num_nonnulls(NEW."ticket_id", NEW."comment_id", NEW."note_id") > 0) EXECUTE FUNCTION "search_on_file"();
CREATE TRIGGER "search_on_file_changed" AFTER UPDATE ON "attachment" FOR EACH ROW
  WHEN ((OLD."ticket_id", OLD."comment_id", OLD."note_id", OLD."file_name", OLD."deleted_at" IS NULL) IS DISTINCT FROM
    (NEW."ticket_id", NEW."comment_id", NEW."note_id", NEW."file_name", NEW."deleted_at" IS NULL))
  EXECUTE FUNCTION "search_on_file"();

CREATE FUNCTION "search_on_file_text"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "search_rebuild"(a."organization_id", o."ticket_id")
  FROM "attachment" a, "search_owner_of_file"(a) o
  WHERE a."organization_id" = NEW."organization_id" AND a."id" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "search_on_file_text" AFTER INSERT OR UPDATE ON "attachment_text" FOR EACH ROW EXECUTE FUNCTION "search_on_file_text"();

-- Rows up to a page stay whole: a search that looks at many of them need not fetch each vector from elsewhere.
ALTER TABLE "ticket_search" SET (toast_tuple_target = 8160);
CREATE INDEX "ticket_search_words_idx" ON "ticket_search" USING gin ((coalesce("staff_words", "words")))
  WITH (gin_pending_list_limit = 512);
CREATE INDEX "search_word_near_idx" ON "search_word" USING gin ("word" gin_trgm_ops);

-- What is there already.
INSERT INTO "ticket_search" ("organization_id", "ticket_id", "day", "words")
SELECT t."organization_id", t."id", (t."updated_at" AT TIME ZONE 'UTC')::date, '' FROM "ticket" t;
SELECT count("search_rebuild"(t."organization_id", t."id")) FROM "ticket" t;
