-- What the public check answers, and the public figures, each frozen by a release.
CREATE TABLE "check_entry" (
  "pattern_id" UUID NOT NULL,
  "hash" TEXT NOT NULL,
  "prefix" TEXT NOT NULL,
  "band" TEXT NOT NULL,
  "since" TEXT NOT NULL,
  "until" TEXT NOT NULL,
  CONSTRAINT "check_entry_pkey" PRIMARY KEY ("pattern_id", "hash")
);
CREATE INDEX "check_entry_prefix_idx" ON "check_entry"("prefix");
ALTER TABLE "check_entry" ADD CONSTRAINT "check_entry_pattern_id_fkey"
  FOREIGN KEY ("pattern_id") REFERENCES "pattern"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "public_figure" (
  "period" TEXT NOT NULL,
  "release_number" INTEGER NOT NULL,
  "figures" JSONB NOT NULL,
  CONSTRAINT "public_figure_pkey" PRIMARY KEY ("period")
);
CREATE INDEX "public_figure_release_number_idx" ON "public_figure"("release_number");
ALTER TABLE "public_figure" ADD CONSTRAINT "public_figure_release_number_fkey"
  FOREIGN KEY ("release_number") REFERENCES "release"("number") ON DELETE RESTRICT ON UPDATE CASCADE;
