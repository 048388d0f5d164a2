-- The case that a text belongs to now stands beside its tokens: a common word is then found by the index and
-- counted by case, without a look at every tip's place. It moves when the tip does.
ALTER TABLE "search_entry" ADD COLUMN "case_id" UUID;
UPDATE "search_entry" e SET "case_id" = coalesce(
  (SELECT ct."case_id" FROM "case_tip" ct WHERE ct."tip_id" = e."subject_id" AND ct."detached_at" IS NULL),
  e."subject_id");
ALTER TABLE "search_entry" ALTER COLUMN "case_id" SET NOT NULL;
