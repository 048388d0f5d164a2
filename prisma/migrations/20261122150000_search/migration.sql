-- What texts are found by: keyed, truncated hashes of their words. No word stands in here.
CREATE TABLE "search_entry" (
  "subject_id" UUID NOT NULL,
  "place" TEXT NOT NULL,
  "part_id" UUID NOT NULL,
  "keyring_version" INTEGER NOT NULL,
  "tokens" BIGINT[],
  CONSTRAINT "search_entry_pkey" PRIMARY KEY ("subject_id", "place", "part_id")
) WITH (toast_tuple_target = 128);
-- Tokens are read through the index alone: out of the row, so that a common word visits few pages;
-- uncompressed, since hashes don't compress. Without more statistics every rare word counts as common.
ALTER TABLE "search_entry" ALTER COLUMN "tokens" SET STORAGE EXTERNAL,
  ALTER COLUMN "tokens" SET STATISTICS 1000;
CREATE INDEX "search_entry_tokens_idx" ON "search_entry" USING GIN ("tokens");

-- A queue's filters under a name. Both are sealed: somebody may look for a person.
CREATE TABLE "saved_view" (
  "id" UUID NOT NULL,
  "owner_id" UUID NOT NULL,
  "shared" BOOLEAN NOT NULL DEFAULT false,
  "sealed" BYTEA NOT NULL,
  "keyring_version" INTEGER NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "saved_view_owner_id_idx" ON "saved_view"("owner_id");
CREATE INDEX "saved_view_shared_idx" ON "saved_view"("shared");
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_owner_id_fkey"
  FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
