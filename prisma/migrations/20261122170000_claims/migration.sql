-- Who must not see a case, nor that it exists. Lifting one deletes its row; the audit log keeps both.
CREATE TABLE "case_recusal" (
  "case_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "reason" TEXT NOT NULL,
  "by_id" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "case_recusal_pkey" PRIMARY KEY ("case_id", "person_id")
);
CREATE INDEX "case_recusal_person_id_idx" ON "case_recusal"("person_id");
ALTER TABLE "case_recusal" ADD CONSTRAINT "case_recusal_case_id_fkey"
  FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_recusal" ADD CONSTRAINT "case_recusal_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_recusal" ADD CONSTRAINT "case_recusal_by_id_fkey"
  FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A case that its holder offers to a colleague, until they take it, decline it or let it lapse.
CREATE TABLE "case_offer" (
  "case_id" UUID NOT NULL,
  "from_id" UUID NOT NULL,
  "to_id" UUID NOT NULL,
  "note_id" UUID,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "until" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "case_offer_pkey" PRIMARY KEY ("case_id")
);
CREATE INDEX "case_offer_to_id_idx" ON "case_offer"("to_id");
CREATE INDEX "case_offer_until_idx" ON "case_offer"("until");
ALTER TABLE "case_offer" ADD CONSTRAINT "case_offer_case_id_fkey"
  FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_offer" ADD CONSTRAINT "case_offer_from_id_fkey"
  FOREIGN KEY ("from_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_offer" ADD CONSTRAINT "case_offer_to_id_fkey"
  FOREIGN KEY ("to_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who has a case's page open, as far as their browsers say so. A day old, it is gone.
CREATE TABLE "case_presence" (
  "case_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "seen_at" TIMESTAMPTZ(3) NOT NULL,
  "beats" BOOLEAN NOT NULL DEFAULT false,
  "unsaved" BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT "case_presence_pkey" PRIMARY KEY ("case_id", "person_id")
);
CREATE INDEX "case_presence_seen_at_idx" ON "case_presence"("seen_at");
ALTER TABLE "case_presence" ADD CONSTRAINT "case_presence_case_id_fkey"
  FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_presence" ADD CONSTRAINT "case_presence_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- How many cases somebody may hold at once: of their own, or else as their role says.
CREATE TABLE "case_limit" (
  "role" TEXT NOT NULL,
  "cases" INTEGER NOT NULL,
  CONSTRAINT "case_limit_pkey" PRIMARY KEY ("role")
);

ALTER TABLE "person"
  ADD COLUMN "case_limit" INTEGER,
  -- The daily digest: at which hour of which time zone, and when the last one went out.
  ADD COLUMN "digest_hour" INTEGER,
  ADD COLUMN "digest_zone" TEXT,
  ADD COLUMN "digest_sent_at" TIMESTAMPTZ(3);
