CREATE TABLE "data_key" (
  "subject_id" UUID NOT NULL,
  "wrapped" BYTEA NOT NULL,
  "keyring_version" INTEGER NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "data_key_pkey" PRIMARY KEY ("subject_id")
);

CREATE TABLE "draft" (
  "id" UUID NOT NULL,
  "token_hmac" BYTEA NOT NULL,
  "wrapped_key" BYTEA NOT NULL,
  "keyring_version" INTEGER NOT NULL,
  "sealed_answers" BYTEA,
  "revision" INTEGER NOT NULL DEFAULT 0,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "tip" (
  "id" UUID NOT NULL,
  "number" BIGSERIAL NOT NULL,
  "kind" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  "source_id" TEXT,
  "receipt_hmac" BYTEA NOT NULL,
  "filing_hmac" BYTEA,
  "keyring_version" INTEGER NOT NULL,
  "language" TEXT NOT NULL,
  "country" TEXT,
  "week" TEXT NOT NULL,
  "filed_at" TIMESTAMPTZ(3) NOT NULL,
  "consent_patterns" BOOLEAN NOT NULL,
  "consent_partners" BOOLEAN NOT NULL,
  "consent_law" BOOLEAN NOT NULL,
  "consent_reply" BOOLEAN NOT NULL,
  "reporter_seen_at" TIMESTAMPTZ(3),
  CONSTRAINT "tip_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "tip_answer" (
  "tip_id" UUID NOT NULL,
  "question" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  CONSTRAINT "tip_answer_pkey" PRIMARY KEY ("tip_id", "question", "value")
);

CREATE TABLE "tip_loss" (
  "tip_id" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "amount" DECIMAL(38,18) NOT NULL,
  "asset" TEXT NOT NULL,
  "method" TEXT,
  CONSTRAINT "tip_loss_pkey" PRIMARY KEY ("tip_id", "position")
);

CREATE TABLE "sealed_text" (
  "subject_id" UUID NOT NULL,
  "field" TEXT NOT NULL,
  "sealed" BYTEA NOT NULL,
  CONSTRAINT "sealed_text_pkey" PRIMARY KEY ("subject_id", "field")
);

CREATE TABLE "tip_identity" (
  "tip_id" UUID NOT NULL,
  "custodian_id" UUID NOT NULL,
  "box" BYTEA NOT NULL,
  CONSTRAINT "tip_identity_pkey" PRIMARY KEY ("tip_id", "custodian_id")
);

CREATE TABLE "indicator" (
  "id" UUID NOT NULL,
  "type" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "occurrences" INTEGER NOT NULL DEFAULT 0,
  "state" TEXT NOT NULL DEFAULT 'normal',
  "controlled" TEXT,
  "verified_by_id" UUID,
  "verified_at" TIMESTAMPTZ(3),
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "tip_indicator" (
  "tip_id" UUID NOT NULL,
  "indicator_id" UUID NOT NULL,
  "role" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  CONSTRAINT "tip_indicator_pkey" PRIMARY KEY ("tip_id", "indicator_id", "role")
);

CREATE TABLE "case_file" (
  "id" UUID NOT NULL,
  "number" BIGSERIAL NOT NULL,
  "kind" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "urgency" TEXT NOT NULL,
  "score" INTEGER NOT NULL,
  "score_version" INTEGER NOT NULL,
  "score_reasons" JSONB NOT NULL,
  "queue_rank" INTEGER NOT NULL,
  "language" TEXT NOT NULL,
  "country" TEXT,
  "lease_holder_id" UUID,
  "lease_until" TIMESTAMPTZ(3),
  "version" INTEGER NOT NULL DEFAULT 0,
  "verdict" TEXT,
  "impact" TEXT,
  "resolved_by_id" UUID,
  "resolved_at" TIMESTAMPTZ(3),
  "referred_to_id" UUID,
  "merged_into_id" UUID,
  "legal_hold" BOOLEAN NOT NULL DEFAULT false,
  "tip_count" INTEGER NOT NULL DEFAULT 0,
  "opened_at" TIMESTAMPTZ(3) NOT NULL,
  "first_look_at" TIMESTAMPTZ(3),
  "paused_at" TIMESTAMPTZ(3),
  CONSTRAINT "case_file_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "case_tip" (
  "id" UUID NOT NULL,
  "case_id" UUID NOT NULL,
  "tip_id" UUID NOT NULL,
  "attached_by_id" UUID,
  "attached_at" TIMESTAMPTZ(3) NOT NULL,
  "detached_at" TIMESTAMPTZ(3),
  CONSTRAINT "case_tip_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "case_link" (
  "id" UUID NOT NULL,
  "from_case_id" UUID NOT NULL,
  "to_case_id" UUID NOT NULL,
  "decision" TEXT NOT NULL,
  "decided_by_id" UUID NOT NULL,
  "decided_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "case_link_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "message" (
  "id" UUID NOT NULL,
  "tip_id" UUID NOT NULL,
  "direction" TEXT NOT NULL,
  "sealed" BYTEA NOT NULL,
  "author_id" UUID,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "read_at" TIMESTAMPTZ(3),
  CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "note" (
  "id" UUID NOT NULL,
  "case_id" UUID NOT NULL,
  "author_id" UUID NOT NULL,
  "sealed" BYTEA NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "evidence" (
  "id" UUID NOT NULL,
  "subject_id" UUID NOT NULL,
  "media_type" TEXT NOT NULL,
  "byte_size" INTEGER NOT NULL,
  "sha256" TEXT NOT NULL,
  "sealed_name" BYTEA NOT NULL,
  "has_copy" BOOLEAN NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "pattern" (
  "id" UUID NOT NULL,
  "number" BIGSERIAL NOT NULL,
  "kind" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  "title" TEXT NOT NULL,
  "summary" TEXT NOT NULL,
  "choices" JSONB NOT NULL,
  "tlp" TEXT NOT NULL,
  "payload" JSONB,
  "payload_hash" TEXT,
  "approved_hash" TEXT,
  "approved_by_id" UUID,
  "approved_at" TIMESTAMPTZ(3),
  "scheduled_week" TEXT,
  "author_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "updated_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "pattern_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "pattern_case" (
  "pattern_id" UUID NOT NULL,
  "case_id" UUID NOT NULL,
  CONSTRAINT "pattern_case_pkey" PRIMARY KEY ("pattern_id", "case_id")
);

CREATE TABLE "pattern_indicator" (
  "pattern_id" UUID NOT NULL,
  "indicator_id" UUID NOT NULL,
  CONSTRAINT "pattern_indicator_pkey" PRIMARY KEY ("pattern_id", "indicator_id")
);

CREATE TABLE "pattern_editor" (
  "pattern_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  CONSTRAINT "pattern_editor_pkey" PRIMARY KEY ("pattern_id", "person_id")
);

CREATE TABLE "pattern_review" (
  "id" UUID NOT NULL,
  "pattern_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "decision" TEXT NOT NULL,
  "payload_hash" TEXT NOT NULL,
  "comment" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "pattern_review_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "release" (
  "number" SERIAL NOT NULL,
  "week" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "manifest_sha256" TEXT NOT NULL,
  "previous_sha256" TEXT,
  "pattern_count" INTEGER NOT NULL,
  CONSTRAINT "release_pkey" PRIMARY KEY ("number")
);

CREATE TABLE "release_file" (
  "release_number" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "media_type" TEXT NOT NULL,
  "byte_size" INTEGER NOT NULL,
  "sha256" TEXT NOT NULL,
  CONSTRAINT "release_file_pkey" PRIMARY KEY ("release_number", "name")
);

CREATE TABLE "release_pattern" (
  "release_number" INTEGER NOT NULL,
  "pattern_id" UUID NOT NULL,
  "version" INTEGER NOT NULL,
  "payload" JSONB NOT NULL,
  "payload_hash" TEXT NOT NULL,
  CONSTRAINT "release_pattern_pkey" PRIMARY KEY ("release_number", "pattern_id")
);

CREATE TABLE "agency" (
  "id" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "sector" TEXT NOT NULL,
  "country" TEXT NOT NULL,
  "status" TEXT NOT NULL DEFAULT 'active',
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "agency_key" (
  "id" UUID NOT NULL,
  "agency_id" UUID NOT NULL,
  "label" TEXT NOT NULL,
  "prefix" TEXT NOT NULL,
  "secret_hmac" BYTEA NOT NULL,
  "created_by_id" UUID,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,
  "revoked_at" TIMESTAMPTZ(3),
  "last_used_at" TIMESTAMPTZ(3),
  CONSTRAINT "agency_key_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "download" (
  "id" UUID NOT NULL,
  "agency_id" UUID NOT NULL,
  "key_id" UUID,
  "person_id" UUID,
  "release_number" INTEGER NOT NULL,
  "file" TEXT NOT NULL,
  "not_modified" BOOLEAN NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "download_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "agency_action" (
  "id" UUID NOT NULL,
  "agency_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "pattern_id" UUID NOT NULL,
  "indicator_id" UUID,
  "kind" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "agency_action_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "person" (
  "id" UUID NOT NULL,
  "email" TEXT NOT NULL,
  "call_sign" TEXT NOT NULL,
  "roles" TEXT[],
  "status" TEXT NOT NULL,
  "agency_id" UUID,
  "password_hash" TEXT,
  "sealed_totp" BYTEA,
  "totp_step" BIGINT,
  "invite_hmac" BYTEA,
  "invite_expires_at" TIMESTAMPTZ(3),
  "custodian_public_key" BYTEA,
  "custodian_secret_box" BYTEA,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "last_sign_in_at" TIMESTAMPTZ(3),
  CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "staff_session" (
  "id" UUID NOT NULL,
  "token_hmac" BYTEA NOT NULL,
  "person_id" UUID NOT NULL,
  "second_factor_at" TIMESTAMPTZ(3),
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "seen_at" TIMESTAMPTZ(3) NOT NULL,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "staff_session_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "reporter_session" (
  "id" UUID NOT NULL,
  "token_hmac" BYTEA NOT NULL,
  "tip_id" UUID NOT NULL,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "reporter_session_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "throttle" (
  "key" BYTEA NOT NULL,
  "window_at" TIMESTAMPTZ(3) NOT NULL,
  "count" INTEGER NOT NULL,
  CONSTRAINT "throttle_pkey" PRIMARY KEY ("key", "window_at")
);

CREATE TABLE "audit_event" (
  "seq" BIGINT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "actor" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "details" JSONB NOT NULL,
  "prev_hash" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  CONSTRAINT "audit_event_pkey" PRIMARY KEY ("seq")
);

CREATE TABLE "audit_head" (
  "id" INTEGER NOT NULL,
  "seq" BIGINT NOT NULL,
  "hash" TEXT NOT NULL,
  CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "draft_token_hmac_key" ON "draft"("token_hmac");
CREATE INDEX "draft_expires_at_idx" ON "draft"("expires_at");
CREATE UNIQUE INDEX "tip_number_key" ON "tip"("number");
CREATE UNIQUE INDEX "tip_receipt_hmac_key" ON "tip"("receipt_hmac");
CREATE UNIQUE INDEX "tip_filing_hmac_key" ON "tip"("filing_hmac");
CREATE UNIQUE INDEX "tip_source_source_id_key" ON "tip"("source", "source_id");
CREATE INDEX "tip_filed_at_idx" ON "tip"("filed_at");
CREATE INDEX "tip_week_idx" ON "tip"("week");
CREATE INDEX "tip_answer_question_value_idx" ON "tip_answer"("question", "value");
CREATE UNIQUE INDEX "indicator_type_value_key" ON "indicator"("type", "value");
CREATE INDEX "tip_indicator_indicator_id_tip_id_idx" ON "tip_indicator"("indicator_id", "tip_id");
CREATE UNIQUE INDEX "case_file_number_key" ON "case_file"("number");
CREATE INDEX "case_file_state_queue_rank_opened_at_idx" ON "case_file"("state", "queue_rank" DESC, "opened_at");
CREATE INDEX "case_file_queue_rank_opened_at_idx" ON "case_file"("queue_rank" DESC, "opened_at");
CREATE INDEX "case_file_country_queue_rank_opened_at_idx" ON "case_file"("country", "queue_rank" DESC, "opened_at");
CREATE INDEX "case_file_language_queue_rank_opened_at_idx" ON "case_file"("language", "queue_rank" DESC, "opened_at");
CREATE INDEX "case_file_lease_holder_id_idx" ON "case_file"("lease_holder_id");
CREATE INDEX "case_file_merged_into_id_idx" ON "case_file"("merged_into_id");
CREATE INDEX "case_tip_case_id_idx" ON "case_tip"("case_id");
CREATE INDEX "case_tip_tip_id_idx" ON "case_tip"("tip_id");
CREATE UNIQUE INDEX "case_link_from_case_id_to_case_id_key" ON "case_link"("from_case_id", "to_case_id");
CREATE INDEX "case_link_to_case_id_idx" ON "case_link"("to_case_id");
CREATE INDEX "message_tip_id_created_at_idx" ON "message"("tip_id", "created_at");
CREATE INDEX "note_case_id_created_at_idx" ON "note"("case_id", "created_at");
CREATE INDEX "evidence_subject_id_idx" ON "evidence"("subject_id");
CREATE UNIQUE INDEX "pattern_number_key" ON "pattern"("number");
CREATE INDEX "pattern_state_updated_at_idx" ON "pattern"("state", "updated_at");
CREATE INDEX "pattern_case_case_id_idx" ON "pattern_case"("case_id");
CREATE INDEX "pattern_indicator_indicator_id_idx" ON "pattern_indicator"("indicator_id");
CREATE INDEX "pattern_review_pattern_id_created_at_idx" ON "pattern_review"("pattern_id", "created_at");
CREATE UNIQUE INDEX "release_manifest_sha256_key" ON "release"("manifest_sha256");
CREATE UNIQUE INDEX "release_previous_sha256_key" ON "release"("previous_sha256");
CREATE INDEX "release_pattern_pattern_id_idx" ON "release_pattern"("pattern_id");
CREATE UNIQUE INDEX "agency_name_key" ON "agency"("name");
CREATE UNIQUE INDEX "agency_key_prefix_key" ON "agency_key"("prefix");
CREATE INDEX "agency_key_agency_id_idx" ON "agency_key"("agency_id");
CREATE INDEX "download_agency_id_at_idx" ON "download"("agency_id", "at");
CREATE INDEX "download_release_number_idx" ON "download"("release_number");
CREATE INDEX "agency_action_pattern_id_idx" ON "agency_action"("pattern_id");
CREATE INDEX "agency_action_agency_id_at_idx" ON "agency_action"("agency_id", "at");
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");
CREATE UNIQUE INDEX "person_call_sign_key" ON "person"("call_sign");
CREATE UNIQUE INDEX "person_invite_hmac_key" ON "person"("invite_hmac");
CREATE INDEX "person_agency_id_idx" ON "person"("agency_id");
CREATE UNIQUE INDEX "staff_session_token_hmac_key" ON "staff_session"("token_hmac");
CREATE INDEX "staff_session_person_id_idx" ON "staff_session"("person_id");
CREATE INDEX "staff_session_expires_at_idx" ON "staff_session"("expires_at");
CREATE UNIQUE INDEX "reporter_session_token_hmac_key" ON "reporter_session"("token_hmac");
CREATE INDEX "reporter_session_expires_at_idx" ON "reporter_session"("expires_at");
CREATE INDEX "throttle_window_at_idx" ON "throttle"("window_at");
CREATE UNIQUE INDEX "audit_event_hash_key" ON "audit_event"("hash");
CREATE INDEX "audit_event_subject_seq_idx" ON "audit_event"("subject", "seq");
CREATE INDEX "audit_event_actor_seq_idx" ON "audit_event"("actor", "seq");

ALTER TABLE "tip_answer" ADD CONSTRAINT "tip_answer_tip_id_fkey" FOREIGN KEY ("tip_id") REFERENCES "tip"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "tip_loss" ADD CONSTRAINT "tip_loss_tip_id_fkey" FOREIGN KEY ("tip_id") REFERENCES "tip"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "tip_identity" ADD CONSTRAINT "tip_identity_tip_id_fkey" FOREIGN KEY ("tip_id") REFERENCES "tip"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "tip_identity" ADD CONSTRAINT "tip_identity_custodian_id_fkey" FOREIGN KEY ("custodian_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_verified_by_id_fkey" FOREIGN KEY ("verified_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "tip_indicator" ADD CONSTRAINT "tip_indicator_tip_id_fkey" FOREIGN KEY ("tip_id") REFERENCES "tip"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "tip_indicator" ADD CONSTRAINT "tip_indicator_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_lease_holder_id_fkey" FOREIGN KEY ("lease_holder_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_referred_to_id_fkey" FOREIGN KEY ("referred_to_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_tip" ADD CONSTRAINT "case_tip_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_tip" ADD CONSTRAINT "case_tip_tip_id_fkey" FOREIGN KEY ("tip_id") REFERENCES "tip"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_tip" ADD CONSTRAINT "case_tip_attached_by_id_fkey" FOREIGN KEY ("attached_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_link" ADD CONSTRAINT "case_link_from_case_id_fkey" FOREIGN KEY ("from_case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_link" ADD CONSTRAINT "case_link_to_case_id_fkey" FOREIGN KEY ("to_case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_link" ADD CONSTRAINT "case_link_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "message" ADD CONSTRAINT "message_tip_id_fkey" FOREIGN KEY ("tip_id") REFERENCES "tip"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "message" ADD CONSTRAINT "message_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "note" ADD CONSTRAINT "note_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "note" ADD CONSTRAINT "note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "pattern" ADD CONSTRAINT "pattern_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "pattern" ADD CONSTRAINT "pattern_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "pattern_case" ADD CONSTRAINT "pattern_case_pattern_id_fkey" FOREIGN KEY ("pattern_id") REFERENCES "pattern"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "pattern_case" ADD CONSTRAINT "pattern_case_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "pattern_indicator" ADD CONSTRAINT "pattern_indicator_pattern_id_fkey" FOREIGN KEY ("pattern_id") REFERENCES "pattern"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "pattern_indicator" ADD CONSTRAINT "pattern_indicator_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "pattern_editor" ADD CONSTRAINT "pattern_editor_pattern_id_fkey" FOREIGN KEY ("pattern_id") REFERENCES "pattern"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "pattern_editor" ADD CONSTRAINT "pattern_editor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "pattern_review" ADD CONSTRAINT "pattern_review_pattern_id_fkey" FOREIGN KEY ("pattern_id") REFERENCES "pattern"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "pattern_review" ADD CONSTRAINT "pattern_review_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "release_file" ADD CONSTRAINT "release_file_release_number_fkey" FOREIGN KEY ("release_number") REFERENCES "release"("number") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "release_pattern" ADD CONSTRAINT "release_pattern_release_number_fkey" FOREIGN KEY ("release_number") REFERENCES "release"("number") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "release_pattern" ADD CONSTRAINT "release_pattern_pattern_id_fkey" FOREIGN KEY ("pattern_id") REFERENCES "pattern"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "agency_key" ADD CONSTRAINT "agency_key_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "agency_key" ADD CONSTRAINT "agency_key_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "download" ADD CONSTRAINT "download_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "download" ADD CONSTRAINT "download_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "agency_key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "download" ADD CONSTRAINT "download_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "download" ADD CONSTRAINT "download_release_number_fkey" FOREIGN KEY ("release_number") REFERENCES "release"("number") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "agency_action" ADD CONSTRAINT "agency_action_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "agency_action" ADD CONSTRAINT "agency_action_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "agency_action" ADD CONSTRAINT "agency_action_pattern_id_fkey" FOREIGN KEY ("pattern_id") REFERENCES "pattern"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "agency_action" ADD CONSTRAINT "agency_action_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "person" ADD CONSTRAINT "person_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "reporter_session" ADD CONSTRAINT "reporter_session_tip_id_fkey" FOREIGN KEY ("tip_id") REFERENCES "tip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One open attachment for a tip: a tip belongs to one case at a time.
CREATE UNIQUE INDEX "case_tip_open_key" ON "case_tip"("tip_id") WHERE "detached_at" IS NULL;

-- The audit chain starts at zero, and nothing in it can be changed or removed.
INSERT INTO "audit_head" ("id", "seq", "hash") VALUES (1, 0, repeat('0', 64));

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_event_no_truncate" BEFORE TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "release_append_only" BEFORE UPDATE OR DELETE ON "release"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "release_file_append_only" BEFORE UPDATE OR DELETE ON "release_file"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "release_pattern_append_only" BEFORE UPDATE OR DELETE ON "release_pattern"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
