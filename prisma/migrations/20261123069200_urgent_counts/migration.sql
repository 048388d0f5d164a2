-- Each page of a supervisor counts what went wrong of what could not wait.
CREATE INDEX "webhook_failing_since_idx" ON "webhook"("failing_since");
CREATE INDEX "recall_receipt_confirmed_at_asked_asked_at_idx" ON "recall_receipt"("confirmed_at", "asked", "asked_at");
