-- A copy of what was filed, with the hash that its proof names.
CREATE TABLE "filed_copy" (
    "tip_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "filed_copy_pkey" PRIMARY KEY ("tip_id"),
    CONSTRAINT "filed_copy_tip_id_fkey" FOREIGN KEY ("tip_id") REFERENCES "tip"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Public keys that proofs were signed with: old proofs stay checkable after a rotation.
CREATE TABLE "signing_key" (
    "key_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "first_used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("key_id")
);

-- Withdrawal, and what a reporter was last shown.
ALTER TABLE "tip"
    ADD COLUMN "kept_for_hold" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "withdrawn_at" TIMESTAMPTZ(3),
    ADD COLUMN "shown_status" TEXT;
ALTER TABLE "reporter_session"
    ADD COLUMN "seen_before" TIMESTAMPTZ(3),
    ADD COLUMN "status_before" TEXT;

-- A correction is a message about one answer.
ALTER TABLE "message"
    ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'message',
    ADD COLUMN "question" TEXT;

-- Filed in a way that junk is filed: out of the queue until a person lets it in.
ALTER TABLE "case_file"
    ADD COLUMN "quarantined" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "quarantine_reasons" TEXT[] DEFAULT ARRAY[]::TEXT[];
CREATE INDEX "case_file_quarantined_queue_rank_opened_at_idx" ON "case_file"("quarantined", "queue_rank" DESC, "opened_at");
