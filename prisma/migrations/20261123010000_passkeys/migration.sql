-- Passkeys, the challenges that they sign, and the codes for whoever has lost theirs.
CREATE TABLE "passkey" (
  "id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "credential_id" BYTEA NOT NULL,
  "public_key" BYTEA NOT NULL,
  "counter" BIGINT NOT NULL,
  "transports" TEXT[],
  "backed_up" BOOLEAN NOT NULL,
  "name" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "last_used_at" TIMESTAMPTZ(3),
  CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey"("credential_id");
CREATE INDEX "passkey_person_id_idx" ON "passkey"("person_id");
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "passkey_challenge" (
  "challenge" BYTEA NOT NULL,
  "purpose" TEXT NOT NULL,
  "person_id" UUID,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "passkey_challenge_pkey" PRIMARY KEY ("challenge")
);
CREATE INDEX "passkey_challenge_expires_at_idx" ON "passkey_challenge"("expires_at");
CREATE INDEX "passkey_challenge_person_id_idx" ON "passkey_challenge"("person_id");
ALTER TABLE "passkey_challenge" ADD CONSTRAINT "passkey_challenge_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "recovery_code" (
  "id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "code_hmac" BYTEA NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "used_at" TIMESTAMPTZ(3),
  CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "recovery_code_code_hmac_key" ON "recovery_code"("code_hmac");
CREATE INDEX "recovery_code_person_id_idx" ON "recovery_code"("person_id");
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "staff_session"
  ADD COLUMN "first_by" TEXT NOT NULL DEFAULT 'password',
  ADD COLUMN "second_by" TEXT,
  ADD COLUMN "passkey_id" UUID;
UPDATE "staff_session" SET "second_by" = 'code' WHERE "second_factor_at" IS NOT NULL;
CREATE INDEX "staff_session_passkey_id_idx" ON "staff_session"("passkey_id");
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_passkey_id_fkey"
  FOREIGN KEY ("passkey_id") REFERENCES "passkey"("id") ON DELETE SET NULL ON UPDATE CASCADE;
