-- Queues, the rules that put cases into them, and what each rule did.
CREATE TABLE "queue" (
  "id" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "description" TEXT NOT NULL DEFAULT '',
  -- True on one row and null on all others, so that the unique index holds it to one.
  "is_default" BOOLEAN,
  "access" TEXT NOT NULL DEFAULT 'all',
  "calendar" JSONB,
  "targets" JSONB,
  "version" INTEGER NOT NULL DEFAULT 0,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "queue_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "queue_is_default_check" CHECK ("is_default")
);
CREATE UNIQUE INDEX "queue_name_key" ON "queue"("name");
CREATE UNIQUE INDEX "queue_is_default_key" ON "queue"("is_default");
INSERT INTO "queue" ("id", "name", "description", "is_default", "created_at")
  VALUES ('00000000-0000-7000-8000-000000000001', 'General', 'Whatever no rule places elsewhere.', TRUE, CURRENT_TIMESTAMP);

CREATE TABLE "queue_member" (
  "queue_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  CONSTRAINT "queue_member_pkey" PRIMARY KEY ("queue_id", "person_id")
);
CREATE INDEX "queue_member_person_id_idx" ON "queue_member"("person_id");
ALTER TABLE "queue_member" ADD CONSTRAINT "queue_member_queue_id_fkey"
  FOREIGN KEY ("queue_id") REFERENCES "queue"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "queue_member" ADD CONSTRAINT "queue_member_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "routing_rule" (
  "id" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "version" INTEGER NOT NULL,
  "mode" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "queue_id" UUID NOT NULL,
  "condition" JSONB NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "routing_rule_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "routing_rule_position_idx" ON "routing_rule"("position");
CREATE INDEX "routing_rule_queue_id_idx" ON "routing_rule"("queue_id");
ALTER TABLE "routing_rule" ADD CONSTRAINT "routing_rule_queue_id_fkey"
  FOREIGN KEY ("queue_id") REFERENCES "queue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "routing_rule_version" (
  "rule_id" UUID NOT NULL,
  "version" INTEGER NOT NULL,
  "change" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "mode" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "queue_id" UUID NOT NULL,
  "condition" JSONB NOT NULL,
  "by_id" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "routing_rule_version_pkey" PRIMARY KEY ("rule_id", "version")
);
CREATE INDEX "routing_rule_version_queue_id_idx" ON "routing_rule_version"("queue_id");
ALTER TABLE "routing_rule_version" ADD CONSTRAINT "routing_rule_version_rule_id_fkey"
  FOREIGN KEY ("rule_id") REFERENCES "routing_rule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "routing_rule_version" ADD CONSTRAINT "routing_rule_version_queue_id_fkey"
  FOREIGN KEY ("queue_id") REFERENCES "queue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "routing_rule_version" ADD CONSTRAINT "routing_rule_version_by_id_fkey"
  FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "routing_hit" (
  "case_id" UUID NOT NULL,
  "rule_id" UUID NOT NULL,
  "rule_version" INTEGER NOT NULL,
  "shadow" BOOLEAN NOT NULL,
  "queue_id" UUID NOT NULL,
  "why" JSONB NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "routing_hit_pkey" PRIMARY KEY ("case_id", "rule_id", "shadow")
);
CREATE INDEX "routing_hit_rule_id_at_idx" ON "routing_hit"("rule_id", "at");
CREATE INDEX "routing_hit_queue_id_idx" ON "routing_hit"("queue_id");
ALTER TABLE "routing_hit" ADD CONSTRAINT "routing_hit_case_id_fkey"
  FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "routing_hit" ADD CONSTRAINT "routing_hit_rule_id_fkey"
  FOREIGN KEY ("rule_id") REFERENCES "routing_rule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "routing_hit" ADD CONSTRAINT "routing_hit_queue_id_fkey"
  FOREIGN KEY ("queue_id") REFERENCES "queue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Cases that no rule placed, until somebody has seen that.
CREATE TABLE "routing_miss" (
  "case_id" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "told_at" TIMESTAMPTZ(3),
  CONSTRAINT "routing_miss_pkey" PRIMARY KEY ("case_id")
);
CREATE INDEX "routing_miss_told_at_idx" ON "routing_miss"("told_at");
ALTER TABLE "routing_miss" ADD CONSTRAINT "routing_miss_case_id_fkey"
  FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "case_file"
  ADD COLUMN "queue_id" UUID NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
  ADD COLUMN "placed_by" TEXT NOT NULL DEFAULT 'default';
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_queue_id_fkey"
  FOREIGN KEY ("queue_id") REFERENCES "queue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "case_file_queue_id_state_queue_rank_opened_at_idx"
  ON "case_file"("queue_id", "state", "queue_rank" DESC, "opened_at");
CREATE INDEX "case_file_queue_id_state_due_at_id_idx" ON "case_file"("queue_id", "state", "due_at", "id");
