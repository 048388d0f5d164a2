-- Objects as TAXII 2.1 serves them, the counter of their date_added, the collections, and who read what.
CREATE TABLE "taxii_object" (
  "added" BIGINT NOT NULL,
  "object_id" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "version" TEXT NOT NULL,
  "media_type" TEXT NOT NULL,
  "sectors" INTEGER NOT NULL,
  "tlp" INTEGER NOT NULL,
  "latest" BOOLEAN NOT NULL,
  "release_number" INTEGER NOT NULL,
  "json" TEXT NOT NULL,
  CONSTRAINT "taxii_object_pkey" PRIMARY KEY ("added")
);
CREATE INDEX "taxii_object_object_id_added_idx" ON "taxii_object"("object_id", "added");
CREATE INDEX "taxii_object_release_number_idx" ON "taxii_object"("release_number");
ALTER TABLE "taxii_object" ADD CONSTRAINT "taxii_object_release_number_fkey"
  FOREIGN KEY ("release_number") REFERENCES "release"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A collection's newest versions in order: an index for each sector, so that one with few patterns
-- reads past nobody else's. The bits are those of core/taxii/audience.ts.
CREATE INDEX "taxii_object_police_idx" ON "taxii_object"("added") WHERE "latest" AND "sectors" & 1 <> 0;
CREATE INDEX "taxii_object_finance_idx" ON "taxii_object"("added") WHERE "latest" AND "sectors" & 2 <> 0;
CREATE INDEX "taxii_object_telecom_idx" ON "taxii_object"("added") WHERE "latest" AND "sectors" & 4 <> 0;
CREATE INDEX "taxii_object_platform_idx" ON "taxii_object"("added") WHERE "latest" AND "sectors" & 8 <> 0;
CREATE INDEX "taxii_object_ngo_idx" ON "taxii_object"("added") WHERE "latest" AND "sectors" & 16 <> 0;
CREATE INDEX "taxii_object_regulator_idx" ON "taxii_object"("added") WHERE "latest" AND "sectors" & 32 <> 0;

CREATE TABLE "taxii_clock" (
  "id" INTEGER NOT NULL,
  "last" BIGINT NOT NULL,
  CONSTRAINT "taxii_clock_pkey" PRIMARY KEY ("id")
);
INSERT INTO "taxii_clock" ("id", "last") VALUES (1, 0);

CREATE TABLE "taxii_collection" (
  "id" UUID NOT NULL,
  "sector" TEXT NOT NULL,
  "tlp" TEXT NOT NULL,
  CONSTRAINT "taxii_collection_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "taxii_collection_sector_tlp_key" ON "taxii_collection"("sector", "tlp");
-- gen_random_uuid() makes version 4, as TAXII wants it.
INSERT INTO "taxii_collection" ("id", "sector", "tlp")
  SELECT gen_random_uuid(), s.sector, t.tlp
  FROM unnest(ARRAY['police', 'finance', 'telecom', 'platform', 'ngo', 'regulator']) AS s(sector)
  CROSS JOIN unnest(ARRAY['clear', 'green', 'amber', 'amber+strict']) AS t(tlp);

ALTER TABLE "agency" ADD COLUMN "ceiling" TEXT NOT NULL DEFAULT 'amber+strict';
ALTER TABLE "download" ADD COLUMN "times" INTEGER NOT NULL DEFAULT 1;

CREATE TABLE "object_read" (
  "id" UUID NOT NULL,
  "agency_id" UUID NOT NULL,
  "key_id" UUID NOT NULL,
  "collection_id" UUID NOT NULL,
  "endpoint" TEXT NOT NULL,
  "first_added" BIGINT NOT NULL,
  "last_added" BIGINT NOT NULL,
  "objects" INTEGER NOT NULL,
  "requests" INTEGER NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "object_read_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "object_read_agency_id_at_idx" ON "object_read"("agency_id", "at");
CREATE INDEX "object_read_key_id_idx" ON "object_read"("key_id");
CREATE INDEX "object_read_collection_id_idx" ON "object_read"("collection_id");
ALTER TABLE "object_read" ADD CONSTRAINT "object_read_agency_id_fkey"
  FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "object_read" ADD CONSTRAINT "object_read_key_id_fkey"
  FOREIGN KEY ("key_id") REFERENCES "agency_key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "object_read" ADD CONSTRAINT "object_read_collection_id_fkey"
  FOREIGN KEY ("collection_id") REFERENCES "taxii_collection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
