-- A word that very many cases have is looked up in each case, along the queue.
CREATE INDEX "search_entry_case_id_idx" ON "search_entry"("case_id");
