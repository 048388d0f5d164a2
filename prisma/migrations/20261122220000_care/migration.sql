-- Second looks at decisions, cases to practise on, and care for those who look: codes and ids, and a
-- golden case's own words, which are staff's.
ALTER TABLE "queue" ADD COLUMN "second_share" INTEGER NOT NULL DEFAULT 5;
ALTER TABLE "exposure" ADD COLUMN "of" TEXT NOT NULL DEFAULT 'picture';
ALTER TABLE "person" ADD COLUMN "picture_budget" INTEGER;
ALTER TABLE "person" ADD COLUMN "story_budget" INTEGER;
ALTER TABLE "person" ADD COLUMN "break_until" TIMESTAMPTZ(3);
ALTER TABLE "staff_session" ADD COLUMN "busy_since" TIMESTAMPTZ(3);

CREATE TABLE "second_look" (
  "id" UUID NOT NULL,
  "case_id" UUID NOT NULL,
  "queue_id" UUID NOT NULL,
  "decided_at" TIMESTAMPTZ(3) NOT NULL,
  "draw" INTEGER NOT NULL,
  "share" INTEGER NOT NULL,
  "rule" INTEGER NOT NULL,
  "first_by_id" UUID NOT NULL,
  "first_verdict" TEXT NOT NULL,
  "first_impact" TEXT NOT NULL,
  "taken_by_id" UUID,
  "taken_until" TIMESTAMPTZ(3),
  "second_by_id" UUID,
  "second_verdict" TEXT,
  "second_impact" TEXT,
  "second_at" TIMESTAMPTZ(3),
  "second_note_id" UUID,
  "agrees" BOOLEAN,
  "settled_by_id" UUID,
  "settled_at" TIMESTAMPTZ(3),
  "stands" TEXT,
  "settled_note_id" UUID,
  CONSTRAINT "second_look_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "second_look_case_id_decided_at_key" ON "second_look"("case_id", "decided_at");
CREATE INDEX "second_look_second_at_decided_at_idx" ON "second_look"("second_at", "decided_at");
CREATE INDEX "second_look_agrees_settled_at_idx" ON "second_look"("agrees", "settled_at");
CREATE INDEX "second_look_taken_by_id_idx" ON "second_look"("taken_by_id");
CREATE INDEX "second_look_first_by_id_second_at_idx" ON "second_look"("first_by_id", "second_at");
CREATE INDEX "second_look_second_by_id_second_at_idx" ON "second_look"("second_by_id", "second_at");
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_case_id_fkey"
  FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_queue_id_fkey"
  FOREIGN KEY ("queue_id") REFERENCES "queue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_first_by_id_fkey"
  FOREIGN KEY ("first_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_taken_by_id_fkey"
  FOREIGN KEY ("taken_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_second_by_id_fkey"
  FOREIGN KEY ("second_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_settled_by_id_fkey"
  FOREIGN KEY ("settled_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "case_skip" (
  "id" UUID NOT NULL,
  "case_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "reason" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "case_skip_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "case_skip_case_id_idx" ON "case_skip"("case_id");
CREATE INDEX "case_skip_person_id_at_idx" ON "case_skip"("person_id", "at");
CREATE INDEX "case_skip_at_idx" ON "case_skip"("at");
ALTER TABLE "case_skip" ADD CONSTRAINT "case_skip_case_id_fkey"
  FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_skip" ADD CONSTRAINT "case_skip_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "golden_case" (
  "id" UUID NOT NULL,
  "title" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "country" TEXT,
  "story" TEXT NOT NULL,
  "verdict" TEXT NOT NULL,
  "impact" TEXT NOT NULL,
  "urgency" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  "source_case_id" UUID,
  "author_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "retired_at" TIMESTAMPTZ(3),
  CONSTRAINT "golden_case_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "golden_case_retired_at_created_at_idx" ON "golden_case"("retired_at", "created_at");
CREATE INDEX "golden_case_source_case_id_idx" ON "golden_case"("source_case_id");
ALTER TABLE "golden_case" ADD CONSTRAINT "golden_case_source_case_id_fkey"
  FOREIGN KEY ("source_case_id") REFERENCES "case_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "golden_case" ADD CONSTRAINT "golden_case_author_id_fkey"
  FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "golden_answer" (
  "golden_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "verdict" TEXT NOT NULL,
  "impact" TEXT NOT NULL,
  "urgency" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "golden_answer_pkey" PRIMARY KEY ("golden_id", "person_id")
);
CREATE INDEX "golden_answer_person_id_at_idx" ON "golden_answer"("person_id", "at");
ALTER TABLE "golden_answer" ADD CONSTRAINT "golden_answer_golden_id_fkey"
  FOREIGN KEY ("golden_id") REFERENCES "golden_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "golden_answer" ADD CONSTRAINT "golden_answer_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "care_setting" (
  "id" INTEGER NOT NULL,
  "pictures" INTEGER NOT NULL,
  "stories" INTEGER NOT NULL,
  CONSTRAINT "care_setting_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "stop_passed" (
  "id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "of" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "stop_passed_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "stop_passed_person_id_at_idx" ON "stop_passed"("person_id", "at");
CREATE INDEX "stop_passed_at_idx" ON "stop_passed"("at");
ALTER TABLE "stop_passed" ADD CONSTRAINT "stop_passed_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
