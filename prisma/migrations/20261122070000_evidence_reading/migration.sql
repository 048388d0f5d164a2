-- A key for each file, what the reporter says of it, what a scanner said, and what was read from it.
ALTER TABLE "evidence" ADD COLUMN "sealed_caption" BYTEA;
ALTER TABLE "evidence" ADD COLUMN "sealed_key" BYTEA;
ALTER TABLE "evidence" ADD COLUMN "scan_state" TEXT NOT NULL DEFAULT 'not_scanned';
ALTER TABLE "evidence" ADD COLUMN "scan_found" TEXT;
ALTER TABLE "evidence" ADD COLUMN "scanned_at" TIMESTAMPTZ(3);

CREATE TABLE "evidence_reading" (
  "evidence_id" UUID NOT NULL,
  "state" TEXT NOT NULL,
  "language" TEXT NOT NULL,
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "due_at" TIMESTAMPTZ(3),
  "work_key" BYTEA,
  "keyring_version" INTEGER,
  "sealed_text" BYTEA,
  "sealed_choices" BYTEA,
  CONSTRAINT "evidence_reading_pkey" PRIMARY KEY ("evidence_id")
);
CREATE INDEX "evidence_reading_due_at_idx" ON "evidence_reading"("due_at");
ALTER TABLE "evidence_reading" ADD CONSTRAINT "evidence_reading_evidence_id_fkey"
  FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;
