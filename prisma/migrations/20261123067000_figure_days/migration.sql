-- The desk's figures of whole days, counted once (docs/decisions/0053-figures-of-whole-days.md).
-- Days are UTC, as 2026-11-22.
CREATE TABLE "figure_day" (
    "id" BIGSERIAL PRIMARY KEY,
    "day" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "queue_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "country" TEXT,
    "language" TEXT NOT NULL,
    "counted" INTEGER NOT NULL,
    "each" TEXT NOT NULL
);
CREATE INDEX "figure_day_what_day_idx" ON "figure_day"("what", "day");

-- `seen`: the snapshot that a day was counted in.
CREATE TABLE "figure_kept" (
    "day" TEXT PRIMARY KEY,
    "seen" TEXT NOT NULL
);

-- A transaction that changed what a day counts. Nobody waits for anybody: rows are only added.
CREATE TABLE "figure_change" (
    "id" BIGSERIAL PRIMARY KEY,
    "day" TEXT NOT NULL,
    "by" TEXT NOT NULL DEFAULT pg_current_xact_id()::text
);
CREATE INDEX "figure_change_day_idx" ON "figure_change"("day");

CREATE FUNCTION "utc_day"("at" TIMESTAMPTZ) RETURNS TEXT LANGUAGE sql IMMUTABLE
AS $$ SELECT to_char("at" AT TIME ZONE 'UTC', 'YYYY-MM-DD') $$;

-- Every day in which something of these cases counts.
CREATE FUNCTION "figure_days_of"("cases" UUID[]) RETURNS SETOF TEXT LANGUAGE sql STABLE
AS $$
  SELECT DISTINCT utc_day(m."at") FROM (
    SELECT c."first_look_at" AS "at" FROM "case_file" c WHERE c."id" = ANY("cases")
    UNION ALL
    SELECT c."resolved_at" FROM "case_file" c WHERE c."id" = ANY("cases")
    UNION ALL
    SELECT t."filed_at" FROM "case_tip" ct JOIN "tip" t ON t."id" = ct."tip_id"
    WHERE ct."case_id" = ANY("cases")
    UNION ALL
    SELECT r."created_at" FROM "pattern_case" pc
    JOIN "release_pattern" rp ON rp."pattern_id" = pc."pattern_id"
    JOIN "release" r ON r."number" = rp."release_number"
    WHERE pc."case_id" = ANY("cases")
    UNION ALL
    SELECT a."at" FROM "pattern_case" pc
    JOIN "agency_action" a ON a."pattern_id" = pc."pattern_id"
    WHERE pc."case_id" = ANY("cases")
  ) m WHERE m."at" IS NOT NULL
$$;

-- A case that moves counts elsewhere on all its days; one that is looked at or decided, on that day.
CREATE FUNCTION "note_case_figures"() RETURNS TRIGGER LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (
    OLD."queue_id", OLD."kind", OLD."urgency", OLD."country", OLD."language", OLD."quarantined",
    OLD."opened_at", OLD."tip_count" > 0, OLD."state" = 'merged_into', OLD."state" = 'purged'
  ) IS DISTINCT FROM (
    NEW."queue_id", NEW."kind", NEW."urgency", NEW."country", NEW."language", NEW."quarantined",
    NEW."opened_at", NEW."tip_count" > 0, NEW."state" = 'merged_into', NEW."state" = 'purged'
  ) THEN
    INSERT INTO "figure_change" ("day") SELECT * FROM figure_days_of(ARRAY[NEW."id"]);
  END IF;
  INSERT INTO "figure_change" ("day")
  SELECT DISTINCT utc_day("at") FROM unnest(
    CASE TG_OP
      WHEN 'INSERT' THEN ARRAY[NEW."first_look_at", NEW."resolved_at"]
      WHEN 'DELETE' THEN ARRAY[OLD."first_look_at", OLD."resolved_at"]
      ELSE ARRAY[OLD."first_look_at", NEW."first_look_at", OLD."resolved_at", NEW."resolved_at"]
    END) AS "at"
  WHERE "at" IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER "case_file_made_figures" AFTER INSERT OR DELETE ON "case_file"
FOR EACH ROW EXECUTE FUNCTION "note_case_figures"();
CREATE TRIGGER "case_file_changed_figures" AFTER UPDATE ON "case_file"
FOR EACH ROW WHEN ((
  OLD."queue_id", OLD."kind", OLD."urgency", OLD."country", OLD."language", OLD."quarantined",
  OLD."opened_at", OLD."tip_count" > 0, OLD."state", OLD."first_look_at", OLD."resolved_at"
) IS DISTINCT FROM (
  NEW."queue_id", NEW."kind", NEW."urgency", NEW."country", NEW."language", NEW."quarantined",
  NEW."opened_at", NEW."tip_count" > 0, NEW."state", NEW."first_look_at", NEW."resolved_at"
)) EXECUTE FUNCTION "note_case_figures"();

CREATE FUNCTION "note_lie_figures"() RETURNS TRIGGER LANGUAGE plpgsql
AS $$
BEGIN
  INSERT INTO "figure_change" ("day")
  SELECT DISTINCT utc_day(t."filed_at") FROM "tip" t WHERE t."id" = ANY(
    CASE TG_OP
      WHEN 'INSERT' THEN ARRAY[NEW."tip_id"]
      WHEN 'DELETE' THEN ARRAY[OLD."tip_id"]
      ELSE ARRAY[OLD."tip_id", NEW."tip_id"]
    END);
  RETURN NULL;
END $$;
CREATE TRIGGER "case_tip_figures" AFTER INSERT OR UPDATE OR DELETE ON "case_tip"
FOR EACH ROW EXECUTE FUNCTION "note_lie_figures"();

CREATE FUNCTION "note_tip_figures"() RETURNS TRIGGER LANGUAGE plpgsql
AS $$
BEGIN
  INSERT INTO "figure_change" ("day") VALUES (utc_day(OLD."filed_at")), (utc_day(NEW."filed_at"));
  RETURN NULL;
END $$;
CREATE TRIGGER "tip_figures" AFTER UPDATE ON "tip"
FOR EACH ROW WHEN (
  (OLD."state", OLD."kind", OLD."country", OLD."language", OLD."filed_at")
  IS DISTINCT FROM (NEW."state", NEW."kind", NEW."country", NEW."language", NEW."filed_at")
) EXECUTE FUNCTION "note_tip_figures"();

CREATE FUNCTION "note_source_added_figures"() RETURNS TRIGGER LANGUAGE plpgsql
AS $$
BEGIN
  INSERT INTO "figure_change" ("day") SELECT * FROM figure_days_of(ARRAY[NEW."case_id"]);
  RETURN NULL;
END $$;
CREATE TRIGGER "pattern_case_added_figures" AFTER INSERT ON "pattern_case"
FOR EACH ROW EXECUTE FUNCTION "note_source_added_figures"();
-- Before: afterwards nothing tells any more which days they shared.
CREATE FUNCTION "note_source_removed_figures"() RETURNS TRIGGER LANGUAGE plpgsql
AS $$
BEGIN
  INSERT INTO "figure_change" ("day") SELECT * FROM figure_days_of(ARRAY[OLD."case_id"]);
  RETURN OLD;
END $$;
CREATE TRIGGER "pattern_case_removed_figures" BEFORE DELETE ON "pattern_case"
FOR EACH ROW EXECUTE FUNCTION "note_source_removed_figures"();

-- The first release of a pattern counts, and a later one moves none: only the new one's day changes.
CREATE FUNCTION "note_release_figures"() RETURNS TRIGGER LANGUAGE plpgsql
AS $$
BEGIN
  INSERT INTO "figure_change" ("day")
  SELECT DISTINCT utc_day(r."created_at") FROM "added" a
  JOIN "release" r ON r."number" = a."release_number";
  RETURN NULL;
END $$;
CREATE TRIGGER "release_pattern_figures" AFTER INSERT ON "release_pattern"
REFERENCING NEW TABLE AS "added"
FOR EACH STATEMENT EXECUTE FUNCTION "note_release_figures"();

-- The first action of a case counts: one that comes or goes can move it among all that there are.
CREATE FUNCTION "note_action_figures"() RETURNS TRIGGER LANGUAGE plpgsql
AS $$
DECLARE
  "changed" "agency_action";
BEGIN
  IF TG_OP = 'DELETE' THEN "changed" := OLD; ELSE "changed" := NEW; END IF;
  INSERT INTO "figure_change" ("day")
  SELECT utc_day("changed"."at")
  UNION
  SELECT utc_day(a."at") FROM "pattern_case" mine
  JOIN "pattern_case" theirs ON theirs."case_id" = mine."case_id"
  JOIN "agency_action" a ON a."pattern_id" = theirs."pattern_id"
  WHERE mine."pattern_id" = "changed"."pattern_id"
    AND (TG_OP <> 'INSERT' OR a."at" > "changed"."at");
  IF TG_OP = 'UPDATE' THEN
    INSERT INTO "figure_change" ("day") VALUES (utc_day(OLD."at"));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "agency_action_figures" AFTER INSERT OR UPDATE OR DELETE ON "agency_action"
FOR EACH ROW EXECUTE FUNCTION "note_action_figures"();
