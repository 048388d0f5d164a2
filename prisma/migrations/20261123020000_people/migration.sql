-- Roles that one administrator asks for and another confirms, and whom single sign-on stands for.
CREATE TABLE "role_request" (
  "id" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "person_id" UUID,
  "email" TEXT,
  "agency_id" UUID,
  "roles" TEXT[],
  "roles_before" TEXT[],
  "status_before" TEXT,
  "asked_by_id" UUID NOT NULL,
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,
  "effective_at" TIMESTAMPTZ(3),
  "outcome" TEXT,
  "decided_by_id" UUID,
  "decided_at" TIMESTAMPTZ(3),
  "words" TEXT,
  CONSTRAINT "role_request_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "role_request_outcome_asked_at_idx" ON "role_request"("outcome", "asked_at");
CREATE INDEX "role_request_person_id_idx" ON "role_request"("person_id");
CREATE INDEX "role_request_asked_by_id_idx" ON "role_request"("asked_by_id");
CREATE INDEX "role_request_decided_at_idx" ON "role_request"("decided_at");
ALTER TABLE "role_request" ADD CONSTRAINT "role_request_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "role_request" ADD CONSTRAINT "role_request_asked_by_id_fkey"
  FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "role_request" ADD CONSTRAINT "role_request_decided_by_id_fkey"
  FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "role_request" ADD CONSTRAINT "role_request_agency_id_fkey"
  FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "sso_identity" (
  "issuer" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "person_id" UUID NOT NULL,
  "bound_at" TIMESTAMPTZ(3) NOT NULL,
  "used_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "sso_identity_pkey" PRIMARY KEY ("issuer", "subject")
);
CREATE UNIQUE INDEX "sso_identity_issuer_person_id_key" ON "sso_identity"("issuer", "person_id");
CREATE INDEX "sso_identity_person_id_idx" ON "sso_identity"("person_id");
ALTER TABLE "sso_identity" ADD CONSTRAINT "sso_identity_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "sso_flow" (
  "token_hmac" BYTEA NOT NULL,
  "keyring_version" INTEGER NOT NULL,
  "session_id" UUID,
  "next" TEXT,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "sso_flow_pkey" PRIMARY KEY ("token_hmac")
);
CREATE INDEX "sso_flow_expires_at_idx" ON "sso_flow"("expires_at");
