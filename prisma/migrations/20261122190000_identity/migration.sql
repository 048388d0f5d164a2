-- Who asked for the contact details of a tip's reporter, and what came of it.
CREATE TABLE "identity_access" (
  "id" UUID NOT NULL,
  "tip_id" UUID NOT NULL,
  "case_id" UUID NOT NULL,
  "state" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "sealed_words" BYTEA NOT NULL,
  "minutes" INTEGER NOT NULL,
  "asked_by_id" UUID NOT NULL,
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "public_key" BYTEA,
  "keyring_version" INTEGER NOT NULL,
  "decided_by_id" UUID,
  "decided_at" TIMESTAMPTZ(3),
  "sealed_answer" BYTEA,
  "box" BYTEA,
  "until" TIMESTAMPTZ(3),
  "ended_at" TIMESTAMPTZ(3),
  "review_due_at" TIMESTAMPTZ(3),
  "reviewed_by_id" UUID,
  "reviewed_at" TIMESTAMPTZ(3),
  "sealed_review" BYTEA,
  "told_at" TIMESTAMPTZ(3),
  "overdue_told_at" TIMESTAMPTZ(3),
  CONSTRAINT "identity_access_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "identity_access_state_asked_at_idx" ON "identity_access"("state", "asked_at");
CREATE INDEX "identity_access_review_due_at_idx" ON "identity_access"("review_due_at");
CREATE INDEX "identity_access_until_idx" ON "identity_access"("until");
CREATE INDEX "identity_access_tip_id_idx" ON "identity_access"("tip_id");
CREATE INDEX "identity_access_case_id_idx" ON "identity_access"("case_id");
CREATE INDEX "identity_access_asked_by_id_idx" ON "identity_access"("asked_by_id");
ALTER TABLE "identity_access" ADD CONSTRAINT "identity_access_tip_id_fkey"
  FOREIGN KEY ("tip_id") REFERENCES "tip"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "identity_access" ADD CONSTRAINT "identity_access_case_id_fkey"
  FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "identity_access" ADD CONSTRAINT "identity_access_asked_by_id_fkey"
  FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "identity_access" ADD CONSTRAINT "identity_access_decided_by_id_fkey"
  FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "identity_access" ADD CONSTRAINT "identity_access_reviewed_by_id_fkey"
  FOREIGN KEY ("reviewed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- That a court or an authority wants a case kept. case_file.legal_hold says that one is in force.
CREATE TABLE "legal_hold" (
  "id" UUID NOT NULL,
  "case_id" UUID NOT NULL,
  "reason" TEXT NOT NULL,
  "sealed_words" BYTEA NOT NULL,
  "sealed_authority" BYTEA NOT NULL,
  "set_by_id" UUID NOT NULL,
  "set_at" TIMESTAMPTZ(3) NOT NULL,
  "lift_asked_by_id" UUID,
  "lift_asked_at" TIMESTAMPTZ(3),
  "sealed_lift" BYTEA,
  "lifted_by_id" UUID,
  "lifted_at" TIMESTAMPTZ(3),
  CONSTRAINT "legal_hold_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "legal_hold_case_id_idx" ON "legal_hold"("case_id");
CREATE INDEX "legal_hold_lifted_at_set_at_idx" ON "legal_hold"("lifted_at", "set_at");
ALTER TABLE "legal_hold" ADD CONSTRAINT "legal_hold_case_id_fkey"
  FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "legal_hold" ADD CONSTRAINT "legal_hold_set_by_id_fkey"
  FOREIGN KEY ("set_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "legal_hold" ADD CONSTRAINT "legal_hold_lift_asked_by_id_fkey"
  FOREIGN KEY ("lift_asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "legal_hold" ADD CONSTRAINT "legal_hold_lifted_by_id_fkey"
  FOREIGN KEY ("lifted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What has had its time is found by when it was resolved.
CREATE INDEX "case_file_state_resolved_at_idx" ON "case_file"("state", "resolved_at");
