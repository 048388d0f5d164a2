-- Each clearance gets a release of its own kind: files, manifest and chain.
CREATE TABLE "release_variant" (
  "release_number" INTEGER NOT NULL,
  "sector" TEXT NOT NULL,
  "tlp" TEXT NOT NULL,
  "edition" INTEGER NOT NULL,
  "manifest_sha256" TEXT NOT NULL,
  "previous_sha256" TEXT,
  "pattern_count" INTEGER NOT NULL,
  CONSTRAINT "release_variant_pkey" PRIMARY KEY ("release_number", "sector", "tlp")
);
CREATE UNIQUE INDEX "release_variant_manifest_sha256_key" ON "release_variant"("manifest_sha256");
CREATE INDEX "release_variant_sector_tlp_release_number_idx"
  ON "release_variant"("sector", "tlp", "release_number");
ALTER TABLE "release_variant" ADD CONSTRAINT "release_variant_release_number_fkey"
  FOREIGN KEY ("release_number") REFERENCES "release"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "release_variant_file" (
  "release_number" INTEGER NOT NULL,
  "sector" TEXT NOT NULL,
  "tlp" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "media_type" TEXT NOT NULL,
  "byte_size" INTEGER NOT NULL,
  "sha256" TEXT NOT NULL,
  CONSTRAINT "release_variant_file_pkey" PRIMARY KEY ("release_number", "sector", "tlp", "name")
);
ALTER TABLE "release_variant_file" ADD CONSTRAINT "release_variant_file_release_number_fkey"
  FOREIGN KEY ("release_number", "sector", "tlp")
  REFERENCES "release_variant"("release_number", "sector", "tlp") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "release_variant_append_only" BEFORE UPDATE OR DELETE ON "release_variant"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "release_variant_file_append_only" BEFORE UPDATE OR DELETE ON "release_variant_file"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- Drawn for each release, so that the public hash of the whole lets nobody try out what it holds.
ALTER TABLE "release" ADD COLUMN "nonce" TEXT;
-- Which variant a file was taken from; null for what was taken when there was one for all.
ALTER TABLE "download" ADD COLUMN "variant" TEXT;

-- A release's patterns are stored, read and written to files before its own row can name the hash of
-- those files: the two keys are looked at when the cut commits.
ALTER TABLE "release_pattern" ALTER CONSTRAINT "release_pattern_release_number_fkey" DEFERRABLE;
ALTER TABLE "taxii_object" ALTER CONSTRAINT "taxii_object_release_number_fkey" DEFERRABLE;

-- Whom a version is for, as core/taxii/audience.ts counts: it follows from the payload.
ALTER TABLE "release_pattern"
  ADD COLUMN "sectors" INTEGER GENERATED ALWAYS AS (
    CASE WHEN jsonb_array_length("payload"->'sectors') = 0 THEN 63 ELSE
      CASE WHEN "payload"->'sectors' ? 'police' THEN 1 ELSE 0 END
      + CASE WHEN "payload"->'sectors' ? 'finance' THEN 2 ELSE 0 END
      + CASE WHEN "payload"->'sectors' ? 'telecom' THEN 4 ELSE 0 END
      + CASE WHEN "payload"->'sectors' ? 'platform' THEN 8 ELSE 0 END
      + CASE WHEN "payload"->'sectors' ? 'ngo' THEN 16 ELSE 0 END
      + CASE WHEN "payload"->'sectors' ? 'regulator' THEN 32 ELSE 0 END
    END) STORED,
  ADD COLUMN "tlp" INTEGER GENERATED ALWAYS AS (
    CASE "payload"->>'tlp' WHEN 'clear' THEN 0 WHEN 'green' THEN 1 WHEN 'amber' THEN 2
      WHEN 'amber+strict' THEN 3 ELSE 4 END) STORED;
