-- What a form about a pattern was made from, and what the last leak check rested on.
ALTER TABLE "pattern" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "pattern" ADD COLUMN "last_check" JSONB;
