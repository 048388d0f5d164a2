-- A form that came too late for its session or its second factor, until its sender has confirmed who they are.
CREATE TABLE "kept_form" (
  "id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "path" TEXT NOT NULL,
  "sealed" BYTEA NOT NULL,
  "keyring_version" INTEGER NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "kept_form_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "kept_form_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
    ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX "kept_form_person_id_idx" ON "kept_form" ("person_id");
CREATE INDEX "kept_form_created_at_idx" ON "kept_form" ("created_at");
