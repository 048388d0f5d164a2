-- Three clocks for each case, when they are due, and what is said when their time runs out.
ALTER TABLE "case_file"
  ADD COLUMN "due_at" TIMESTAMPTZ(3),
  ADD COLUMN "alarmed_at" TIMESTAMPTZ(3),
  ADD COLUMN "priority_points" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "priority_by_id" UUID;
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_priority_by_id_fkey"
  FOREIGN KEY ("priority_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "case_file_state_due_at_id_idx" ON "case_file"("state", "due_at", "id");

CREATE TABLE "case_clock" (
  "case_id" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "measure" TEXT NOT NULL,
  "started_at" TIMESTAMPTZ(3) NOT NULL,
  "target_ms" INTEGER NOT NULL,
  "spent_ms" INTEGER NOT NULL,
  "runs_since" TIMESTAMPTZ(3),
  "stopped_at" TIMESTAMPTZ(3),
  "due_at" TIMESTAMPTZ(3),
  "warned" INTEGER NOT NULL,
  "warn_at" TIMESTAMPTZ(3),
  CONSTRAINT "case_clock_pkey" PRIMARY KEY ("case_id", "kind")
);
CREATE INDEX "case_clock_warn_at_idx" ON "case_clock"("warn_at");
ALTER TABLE "case_clock" ADD CONSTRAINT "case_clock_case_id_fkey"
  FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "case_step" (
  "case_id" UUID NOT NULL,
  "step" TEXT NOT NULL,
  "outcome" TEXT NOT NULL,
  "by_id" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "note_id" UUID,
  CONSTRAINT "case_step_pkey" PRIMARY KEY ("case_id", "step")
);
ALTER TABLE "case_step" ADD CONSTRAINT "case_step_case_id_fkey"
  FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_step" ADD CONSTRAINT "case_step_by_id_fkey"
  FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "staff_notice" (
  "id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "case_id" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "level" INTEGER NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "seen_at" TIMESTAMPTZ(3),
  CONSTRAINT "staff_notice_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "staff_notice_person_id_seen_at_at_idx" ON "staff_notice"("person_id", "seen_at", "at");
CREATE INDEX "staff_notice_case_id_idx" ON "staff_notice"("case_id");
ALTER TABLE "staff_notice" ADD CONSTRAINT "staff_notice_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "staff_notice" ADD CONSTRAINT "staff_notice_case_id_fkey"
  FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Staff on duty are alarmed when somebody is in danger.
ALTER TABLE "person" ADD COLUMN "on_duty_until" TIMESTAMPTZ(3);
