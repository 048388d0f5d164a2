-- What goes out at once, to whom, and what became of it.
CREATE TABLE "announcement" (
  "id" UUID NOT NULL,
  "type" TEXT NOT NULL,
  "pattern_id" UUID,
  "version" INTEGER,
  "release_number" INTEGER,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "announcement_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "announcement_pattern_id_version_key" ON "announcement"("pattern_id", "version");
CREATE INDEX "announcement_type_created_at_idx" ON "announcement"("type", "created_at");
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_pattern_id_fkey"
  FOREIGN KEY ("pattern_id") REFERENCES "pattern"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_release_number_fkey"
  FOREIGN KEY ("release_number") REFERENCES "release"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "webhook" (
  "id" UUID NOT NULL,
  "agency_id" UUID NOT NULL,
  "url" TEXT NOT NULL,
  "sealed_secret" BYTEA NOT NULL,
  "old_secret" BYTEA,
  "old_until" TIMESTAMPTZ(3),
  "created_by_id" UUID,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "removed_at" TIMESTAMPTZ(3),
  "last_success_at" TIMESTAMPTZ(3),
  "failing_since" TIMESTAMPTZ(3),
  "failures" INTEGER NOT NULL DEFAULT 0,
  "stopped_at" TIMESTAMPTZ(3),
  CONSTRAINT "webhook_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "webhook_agency_id_idx" ON "webhook"("agency_id");
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_agency_id_fkey"
  FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_created_by_id_fkey"
  FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "webhook_delivery" (
  "id" UUID NOT NULL,
  "webhook_id" UUID NOT NULL,
  "announcement_id" UUID NOT NULL,
  "state" TEXT NOT NULL,
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "due_at" TIMESTAMPTZ(3),
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "settled_at" TIMESTAMPTZ(3),
  CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "webhook_delivery_webhook_id_announcement_id_key"
  ON "webhook_delivery"("webhook_id", "announcement_id");
CREATE INDEX "webhook_delivery_due_at_idx" ON "webhook_delivery"("due_at");
CREATE INDEX "webhook_delivery_announcement_id_idx" ON "webhook_delivery"("announcement_id");
CREATE INDEX "webhook_delivery_state_created_at_idx" ON "webhook_delivery"("state", "created_at");
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_webhook_id_fkey"
  FOREIGN KEY ("webhook_id") REFERENCES "webhook"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_announcement_id_fkey"
  FOREIGN KEY ("announcement_id") REFERENCES "announcement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "webhook_attempt" (
  "id" UUID NOT NULL,
  "delivery_id" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "ms" INTEGER NOT NULL,
  "outcome" TEXT NOT NULL,
  "status" INTEGER,
  "answer" TEXT NOT NULL,
  CONSTRAINT "webhook_attempt_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "webhook_attempt_delivery_id_at_idx" ON "webhook_attempt"("delivery_id", "at");
CREATE INDEX "webhook_attempt_at_idx" ON "webhook_attempt"("at");
ALTER TABLE "webhook_attempt" ADD CONSTRAINT "webhook_attempt_delivery_id_fkey"
  FOREIGN KEY ("delivery_id") REFERENCES "webhook_delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "urgent_mail" (
  "id" UUID NOT NULL,
  "key" TEXT NOT NULL,
  "person_id" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "about_id" UUID NOT NULL,
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "due_at" TIMESTAMPTZ(3),
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "sent_at" TIMESTAMPTZ(3),
  CONSTRAINT "urgent_mail_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "urgent_mail_key_key" ON "urgent_mail"("key");
CREATE INDEX "urgent_mail_due_at_idx" ON "urgent_mail"("due_at");
CREATE INDEX "urgent_mail_person_id_idx" ON "urgent_mail"("person_id");
ALTER TABLE "urgent_mail" ADD CONSTRAINT "urgent_mail_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "recall_receipt" (
  "announcement_id" UUID NOT NULL,
  "agency_id" UUID NOT NULL,
  "asked" BOOLEAN NOT NULL,
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "confirmed_at" TIMESTAMPTZ(3),
  "confirmed_by_id" UUID,
  "confirmed_key_id" UUID,
  "reminders" INTEGER NOT NULL DEFAULT 0,
  "remind_at" TIMESTAMPTZ(3),
  CONSTRAINT "recall_receipt_pkey" PRIMARY KEY ("announcement_id", "agency_id")
);
CREATE INDEX "recall_receipt_agency_id_confirmed_at_idx" ON "recall_receipt"("agency_id", "confirmed_at");
CREATE INDEX "recall_receipt_remind_at_idx" ON "recall_receipt"("remind_at");
ALTER TABLE "recall_receipt" ADD CONSTRAINT "recall_receipt_announcement_id_fkey"
  FOREIGN KEY ("announcement_id") REFERENCES "announcement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recall_receipt" ADD CONSTRAINT "recall_receipt_agency_id_fkey"
  FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recall_receipt" ADD CONSTRAINT "recall_receipt_confirmed_by_id_fkey"
  FOREIGN KEY ("confirmed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recall_receipt" ADD CONSTRAINT "recall_receipt_confirmed_key_id_fkey"
  FOREIGN KEY ("confirmed_key_id") REFERENCES "agency_key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
