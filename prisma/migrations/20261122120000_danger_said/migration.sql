ALTER TABLE "tip" ADD COLUMN "danger_said_at" TIMESTAMPTZ(3);
