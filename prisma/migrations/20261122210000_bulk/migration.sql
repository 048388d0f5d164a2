-- One decision about many cases: which, what was decided, and what came of it in each. Ids and codes alone.
CREATE TABLE "bulk_change" (
  "id" UUID NOT NULL,
  "actor_id" UUID NOT NULL,
  "action" JSONB,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "applied_at" TIMESTAMPTZ(3),
  "undoing_at" TIMESTAMPTZ(3),
  CONSTRAINT "bulk_change_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "bulk_change_created_at_idx" ON "bulk_change"("created_at");
ALTER TABLE "bulk_change" ADD CONSTRAINT "bulk_change_actor_id_fkey"
  FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "bulk_item" (
  "change_id" UUID NOT NULL,
  "case_id" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "version" INTEGER NOT NULL,
  "queue_id" UUID NOT NULL,
  "outcome" TEXT,
  "reason" TEXT,
  CONSTRAINT "bulk_item_pkey" PRIMARY KEY ("change_id", "case_id")
);
ALTER TABLE "bulk_item" ADD CONSTRAINT "bulk_item_change_id_fkey"
  FOREIGN KEY ("change_id") REFERENCES "bulk_change"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "bulk_item" ADD CONSTRAINT "bulk_item_case_id_fkey"
  FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
