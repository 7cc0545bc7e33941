DROP INDEX "purges_state_index";--> statement-breakpoint
DROP INDEX "purges_once";--> statement-breakpoint
ALTER TABLE "purges" ALTER COLUMN "change_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "purges" ADD COLUMN "is_repeat" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "purges" ADD COLUMN "next_attempt_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
CREATE INDEX "purges_due" ON "purges" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE UNIQUE INDEX "purges_once" ON "purges" USING btree ("target","change_id","is_repeat");