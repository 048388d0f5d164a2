-- Counting along the queue, or asking its cases for a common word, reads very many of them. With all that a
-- filter asks about in the index itself, the cases are left alone: a tenth of the pages, none of them wide.
DROP INDEX "case_file_state_queue_rank_opened_at_idx";
CREATE INDEX "case_file_queue_walk_idx" ON "case_file"("state", "queue_rank" DESC, "opened_at", "id", "urgency",
  "quarantined", "due_at", "queue_id", "kind", "country", "language", "lease_holder_id");
-- Which rows an index may speak for, VACUUM notes: sooner than when a fifth of them has changed.
ALTER TABLE "case_file" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
