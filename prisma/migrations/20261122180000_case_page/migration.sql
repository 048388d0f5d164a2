-- What a moderator does with a story on the case's page: look at pictures, translate, mask, remove.
CREATE TABLE "exposure" (
  "id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "evidence_id" UUID,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "exposure_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "exposure_person_id_at_idx" ON "exposure"("person_id", "at");
CREATE INDEX "exposure_evidence_id_idx" ON "exposure"("evidence_id");
ALTER TABLE "exposure" ADD CONSTRAINT "exposure_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "exposure" ADD CONSTRAINT "exposure_evidence_id_fkey"
  FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "translation" (
  "id" UUID NOT NULL,
  "tip_id" UUID NOT NULL,
  "language" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "sealed" BYTEA NOT NULL,
  "author_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "translation_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "translation_tip_id_language_version_key"
  ON "translation"("tip_id", "language", "version");
ALTER TABLE "translation" ADD CONSTRAINT "translation_tip_id_fkey"
  FOREIGN KEY ("tip_id") REFERENCES "tip"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "translation" ADD CONSTRAINT "translation_author_id_fkey"
  FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "mask" (
  "id" UUID NOT NULL,
  "tip_id" UUID NOT NULL,
  "part" TEXT NOT NULL,
  "start_at" INTEGER NOT NULL,
  "end_at" INTEGER NOT NULL,
  "by_id" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "lifted_by_id" UUID,
  "lifted_at" TIMESTAMPTZ(3),
  CONSTRAINT "mask_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "mask_tip_id_idx" ON "mask"("tip_id");
ALTER TABLE "mask" ADD CONSTRAINT "mask_tip_id_fkey"
  FOREIGN KEY ("tip_id") REFERENCES "tip"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "mask" ADD CONSTRAINT "mask_by_id_fkey"
  FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "mask" ADD CONSTRAINT "mask_lifted_by_id_fkey"
  FOREIGN KEY ("lifted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "mention" (
  "note_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  CONSTRAINT "mention_pkey" PRIMARY KEY ("note_id", "person_id")
);
CREATE INDEX "mention_person_id_idx" ON "mention"("person_id");
ALTER TABLE "mention" ADD CONSTRAINT "mention_note_id_fkey"
  FOREIGN KEY ("note_id") REFERENCES "note"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "mention" ADD CONSTRAINT "mention_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Words that were removed for good go from the copy, too; the hash that its proof names stays.
ALTER TABLE "filed_copy" ALTER COLUMN "sealed" DROP NOT NULL;
