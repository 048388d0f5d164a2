-- Which tips a released version counted: the next version may differ only by k of them or more.
ALTER TABLE "release_pattern" ADD COLUMN "counted_tip_ids" UUID[] DEFAULT ARRAY[]::UUID[];
