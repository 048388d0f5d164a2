-- Each released pattern as the MISP events that agencies pull. `readers` has a bit for each clearance
-- (core/release/misp/clearances.ts); readers who may see the same versions share a row.
CREATE TABLE "misp_event" (
  "event_id" UUID NOT NULL,
  "readers" INTEGER NOT NULL,
  "pattern_id" UUID NOT NULL,
  "changed" INTEGER NOT NULL,
  "sha256" TEXT NOT NULL,
  "entry" TEXT NOT NULL,
  "hashes" TEXT NOT NULL,
  "json" TEXT NOT NULL,
  CONSTRAINT "misp_event_pkey" PRIMARY KEY ("event_id", "readers")
);
CREATE INDEX "misp_event_pattern_id_idx" ON "misp_event"("pattern_id");
ALTER TABLE "misp_event" ADD CONSTRAINT "misp_event_pattern_id_fkey"
  FOREIGN KEY ("pattern_id") REFERENCES "pattern"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A sector's manifest in order: four bits each, so that one with few patterns reads past nobody else's.
CREATE INDEX "misp_event_police_idx" ON "misp_event"("event_id") WHERE "readers" & 15 <> 0;
CREATE INDEX "misp_event_finance_idx" ON "misp_event"("event_id") WHERE "readers" & 240 <> 0;
CREATE INDEX "misp_event_telecom_idx" ON "misp_event"("event_id") WHERE "readers" & 3840 <> 0;
CREATE INDEX "misp_event_platform_idx" ON "misp_event"("event_id") WHERE "readers" & 61440 <> 0;
CREATE INDEX "misp_event_ngo_idx" ON "misp_event"("event_id") WHERE "readers" & 983040 <> 0;
CREATE INDEX "misp_event_regulator_idx" ON "misp_event"("event_id") WHERE "readers" & 15728640 <> 0;

-- The newest release that the events know of: one row, which whoever changes events holds.
CREATE TABLE "misp_feed" (
  "id" INTEGER NOT NULL,
  "release" INTEGER NOT NULL,
  CONSTRAINT "misp_feed_pkey" PRIMARY KEY ("id")
);
INSERT INTO "misp_feed" ("id", "release") VALUES (1, 0);
