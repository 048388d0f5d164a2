-- What agencies' people see in the portal: the newest released version of each pattern, counts of
-- them for charts, when each person was there last, and keys that open sample data only.
CREATE TABLE "current_pattern" (
  "pattern_id" UUID NOT NULL,
  "number" BIGINT NOT NULL,
  "release_number" INTEGER NOT NULL,
  "released_at" TIMESTAMPTZ(3) NOT NULL,
  "week" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "sectors" INTEGER NOT NULL,
  "tlp" INTEGER NOT NULL,
  "types" TEXT[],
  "facets" TEXT[],
  CONSTRAINT "current_pattern_pkey" PRIMARY KEY ("pattern_id")
);
CREATE UNIQUE INDEX "current_pattern_number_key" ON "current_pattern"("number");
CREATE UNIQUE INDEX "current_pattern_release_number_number_key" ON "current_pattern"("release_number", "number");
CREATE INDEX "current_pattern_facets_idx" ON "current_pattern" USING GIN ("facets") WITH (fastupdate = off);
ALTER TABLE "current_pattern" ADD CONSTRAINT "current_pattern_pattern_id_fkey"
  FOREIGN KEY ("pattern_id") REFERENCES "pattern"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "current_pattern" ADD CONSTRAINT "current_pattern_release_number_fkey"
  FOREIGN KEY ("release_number") REFERENCES "release"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One row for each cell that is not empty: a pattern of three sectors counts in three. `type` is
-- empty where patterns are counted, else the type of the indicators that are.
CREATE TABLE "pattern_count" (
  "sector" INTEGER NOT NULL,
  "week" TEXT NOT NULL,
  "tlp" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "count" INTEGER NOT NULL,
  CONSTRAINT "pattern_count_pkey" PRIMARY KEY ("sector", "week", "tlp", "kind", "status", "type")
);

CREATE TABLE "portal_visit" (
  "person_id" UUID NOT NULL,
  "since" TIMESTAMPTZ(3),
  "last_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "portal_visit_pkey" PRIMARY KEY ("person_id")
);
ALTER TABLE "portal_visit" ADD CONSTRAINT "portal_visit_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "sandbox_key" (
  "id" UUID NOT NULL,
  "agency_id" UUID NOT NULL,
  "created_by_id" UUID,
  "prefix" TEXT NOT NULL,
  "secret_hmac" BYTEA NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,
  "last_used_at" TIMESTAMPTZ(3),
  CONSTRAINT "sandbox_key_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "sandbox_key_prefix_key" ON "sandbox_key"("prefix");
CREATE INDEX "sandbox_key_agency_id_idx" ON "sandbox_key"("agency_id");
ALTER TABLE "sandbox_key" ADD CONSTRAINT "sandbox_key_agency_id_fkey"
  FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "sandbox_key" ADD CONSTRAINT "sandbox_key_created_by_id_fkey"
  FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
