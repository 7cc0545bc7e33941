CREATE TYPE "public"."search_weight" AS ENUM('lower', 'normal', 'higher');--> statement-breakpoint
ALTER TABLE "sections" ADD COLUMN "search_weight" "search_weight" DEFAULT 'normal' NOT NULL;