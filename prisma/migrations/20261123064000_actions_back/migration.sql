-- What agencies did, whichever way they say it; they may take it back.
ALTER TABLE "agency_action"
  ALTER COLUMN "person_id" DROP NOT NULL,
  ADD COLUMN "key_id" UUID,
  ADD COLUMN "via" TEXT NOT NULL DEFAULT 'page',
  ADD COLUMN "batch_id" UUID,
  ADD COLUMN "reason" TEXT,
  ADD COLUMN "done_on" TEXT,
  ADD COLUMN "naming" TEXT,
  ADD COLUMN "withdrawn_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "agency_action_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "agency_key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "agency_action_batch_id_idx" ON "agency_action"("batch_id");
CREATE INDEX "agency_action_indicator_id_idx" ON "agency_action"("indicator_id");

-- To whom an agency may be named as working on something, unless an action says otherwise.
ALTER TABLE "agency" ADD COLUMN "naming" TEXT NOT NULL DEFAULT 'nobody';

-- Which released patterns ever named an indicator: by what agencies name it.
CREATE TABLE "released_indicator" (
  "type" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "pattern_id" UUID NOT NULL,
  "misp_uuid" UUID,
  CONSTRAINT "released_indicator_pkey" PRIMARY KEY ("type", "value", "pattern_id"),
  CONSTRAINT "released_indicator_pattern_id_fkey" FOREIGN KEY ("pattern_id") REFERENCES "pattern"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "released_indicator_pattern_id_idx" ON "released_indicator"("pattern_id");
CREATE INDEX "released_indicator_misp_uuid_idx" ON "released_indicator"("misp_uuid");
INSERT INTO "released_indicator" ("type", "value", "pattern_id")
SELECT DISTINCT i->>'type', i->>'value', rp."pattern_id"
FROM "release_pattern" rp CROSS JOIN jsonb_array_elements(rp."payload"->'indicators') i;

-- Agencies say that an indicator, or a pattern as a whole, is false: until somebody has judged it.
CREATE TABLE "dispute" (
  "id" UUID NOT NULL,
  "indicator_id" UUID,
  "pattern_id" UUID,
  "opened_at" TIMESTAMPTZ(3) NOT NULL,
  "verdict" TEXT,
  "comment" TEXT,
  "judged_by_id" UUID,
  "judged_at" TIMESTAMPTZ(3),
  CONSTRAINT "dispute_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "dispute_subject_check" CHECK (("indicator_id" IS NULL) <> ("pattern_id" IS NULL)),
  CONSTRAINT "dispute_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "dispute_pattern_id_fkey" FOREIGN KEY ("pattern_id") REFERENCES "pattern"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "dispute_judged_by_id_fkey" FOREIGN KEY ("judged_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "dispute_indicator_id_opened_at_idx" ON "dispute"("indicator_id", "opened_at");
CREATE INDEX "dispute_pattern_id_opened_at_idx" ON "dispute"("pattern_id", "opened_at");
CREATE INDEX "dispute_verdict_opened_at_idx" ON "dispute"("verdict", "opened_at");

-- Two agencies work on one thing and don't both allow to be named: we ask each whether they want to talk.
CREATE TABLE "introduction" (
  "id" UUID NOT NULL,
  "indicator_id" UUID,
  "pattern_id" UUID,
  "asked_by_id" UUID NOT NULL,
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "closed_at" TIMESTAMPTZ(3),
  CONSTRAINT "introduction_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "introduction_subject_check" CHECK (("indicator_id" IS NULL) <> ("pattern_id" IS NULL)),
  CONSTRAINT "introduction_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "introduction_pattern_id_fkey" FOREIGN KEY ("pattern_id") REFERENCES "pattern"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "introduction_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "introduction_asked_at_idx" ON "introduction"("asked_at");
CREATE INDEX "introduction_indicator_id_idx" ON "introduction"("indicator_id");
CREATE INDEX "introduction_pattern_id_idx" ON "introduction"("pattern_id");

CREATE TABLE "introduction_side" (
  "introduction_id" UUID NOT NULL,
  "agency_id" UUID NOT NULL,
  "answer" TEXT,
  "answered_by_id" UUID,
  "answered_at" TIMESTAMPTZ(3),
  CONSTRAINT "introduction_side_pkey" PRIMARY KEY ("introduction_id", "agency_id"),
  CONSTRAINT "introduction_side_introduction_id_fkey" FOREIGN KEY ("introduction_id") REFERENCES "introduction"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "introduction_side_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "introduction_side_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "introduction_side_agency_id_idx" ON "introduction_side"("agency_id");
