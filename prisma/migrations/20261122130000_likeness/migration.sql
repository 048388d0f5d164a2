-- Keyed signatures of what was told and shown, and the bands that they are looked up by.
CREATE TABLE "likeness" (
  "id" BIGSERIAL NOT NULL,
  "subject_id" UUID NOT NULL,
  "evidence_id" UUID,
  "kind" TEXT NOT NULL,
  "keyring_version" INTEGER NOT NULL,
  "signature" BYTEA NOT NULL,
  CONSTRAINT "likeness_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "likeness_subject_id_idx" ON "likeness"("subject_id");
CREATE INDEX "likeness_evidence_id_idx" ON "likeness"("evidence_id");
ALTER TABLE "likeness" ADD CONSTRAINT "likeness_evidence_id_fkey"
  FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "likeness_band" (
  "band" BIGINT NOT NULL,
  "likeness_id" BIGINT NOT NULL,
  CONSTRAINT "likeness_band_pkey" PRIMARY KEY ("band", "likeness_id")
);
CREATE INDEX "likeness_band_likeness_id_idx" ON "likeness_band"("likeness_id");
ALTER TABLE "likeness_band" ADD CONSTRAINT "likeness_band_likeness_id_fkey"
  FOREIGN KEY ("likeness_id") REFERENCES "likeness"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The same file in another report.
CREATE INDEX "evidence_sha256_idx" ON "evidence"("sha256");
