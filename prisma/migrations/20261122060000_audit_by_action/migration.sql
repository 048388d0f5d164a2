-- The audit page filters by what was done; a rare action must not cost a scan of the whole chain.
CREATE INDEX "audit_event_action_seq_idx" ON "audit_event"("action", "seq");
