-- Who this portal is, for as long as its database lives: STIX objects need an author whose id never
-- changes, and PUBLIC_ORIGIN may.
CREATE TABLE "portal" (
  "id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "portal_pkey" PRIMARY KEY ("id")
);
INSERT INTO "portal" ("id", "created_at") VALUES (gen_random_uuid(), now());
CREATE TRIGGER "portal_append_only" BEFORE UPDATE OR DELETE ON "portal"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- A sequence loses a number with each cut that fails, and a missing number means a missing release.
ALTER TABLE "release" ALTER COLUMN "number" DROP DEFAULT;
DROP SEQUENCE "release_number_seq";
