-- What a key may do, what it replaces, where it may come from; refusals by day; the agreement and who accepted it.
ALTER TABLE "agency_key"
  ADD COLUMN "endpoints" TEXT[] DEFAULT ARRAY['releases', 'taxii', 'misp', 'actions'],
  ADD COLUMN "sectors" TEXT[] DEFAULT ARRAY['police', 'finance', 'telecom', 'platform', 'ngo', 'regulator'],
  ADD COLUMN "ceiling" TEXT NOT NULL DEFAULT 'amber+strict',
  ADD COLUMN "networks" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "replaces_id" UUID,
  ADD COLUMN "warned_days" INTEGER,
  ADD COLUMN "leaked_at" TIMESTAMPTZ(3),
  ADD COLUMN "leak_told_at" TIMESTAMPTZ(3);
-- Keys from before were made for reading.
UPDATE "agency_key" SET "endpoints" = ARRAY['releases', 'taxii', 'misp'];
ALTER TABLE "agency_key" ADD CONSTRAINT "agency_key_replaces_id_fkey"
  FOREIGN KEY ("replaces_id") REFERENCES "agency_key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "agency_key_replaces_id_idx" ON "agency_key"("replaces_id");
CREATE INDEX "agency_key_expires_at_idx" ON "agency_key"("expires_at");

CREATE TABLE "key_refusal" (
  "key_id" UUID NOT NULL,
  "day" DATE NOT NULL,
  "reason" TEXT NOT NULL,
  "times" INTEGER NOT NULL,
  "last_at" TIMESTAMPTZ(3) NOT NULL,
  "told_at" TIMESTAMPTZ(3),
  CONSTRAINT "key_refusal_pkey" PRIMARY KEY ("key_id", "day", "reason")
);
ALTER TABLE "key_refusal" ADD CONSTRAINT "key_refusal_key_id_fkey"
  FOREIGN KEY ("key_id") REFERENCES "agency_key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "key_refusal_told_at_idx" ON "key_refusal"("told_at");

CREATE TABLE "agreement_version" (
  "number" INTEGER NOT NULL,
  "sha256" TEXT NOT NULL,
  "summary" TEXT[],
  "text" TEXT NOT NULL,
  "published_at" TIMESTAMPTZ(3) NOT NULL,
  "in_force_from" TIMESTAMPTZ(3) NOT NULL,
  "published_by_id" UUID,
  CONSTRAINT "agreement_version_pkey" PRIMARY KEY ("number")
);
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_published_by_id_fkey"
  FOREIGN KEY ("published_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "agreement_acceptance" (
  "agency_id" UUID NOT NULL,
  "version" INTEGER NOT NULL,
  "sha256" TEXT NOT NULL,
  "person_id" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "agreement_acceptance_pkey" PRIMARY KEY ("agency_id", "version")
);
ALTER TABLE "agreement_acceptance" ADD CONSTRAINT "agreement_acceptance_agency_id_fkey"
  FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "agreement_acceptance" ADD CONSTRAINT "agreement_acceptance_version_fkey"
  FOREIGN KEY ("version") REFERENCES "agreement_version"("number") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "agreement_acceptance" ADD CONSTRAINT "agreement_acceptance_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "agreement_acceptance_person_id_idx" ON "agreement_acceptance"("person_id");
