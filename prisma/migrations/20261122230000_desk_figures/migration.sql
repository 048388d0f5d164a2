-- What the desk's figures enter by: the moment that they count.
CREATE INDEX "case_file_first_look_at_idx" ON "case_file"("first_look_at");
CREATE INDEX "agency_action_at_idx" ON "agency_action"("at");

-- A decision about many cases claimed them on the way and noted no first look.
UPDATE "case_file" SET "first_look_at" = "resolved_at"
WHERE "first_look_at" IS NULL AND "resolved_at" IS NOT NULL;
