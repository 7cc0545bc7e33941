CREATE TABLE "search_entries" (
	"publication_id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"portal_id" uuid NOT NULL,
	"section_id" uuid NOT NULL,
	"language" text NOT NULL,
	"kind" "article_kind" NOT NULL,
	"year" smallint NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"place" bigserial NOT NULL,
	"tokeniser" integer NOT NULL,
	"title_words" "tsvector" NOT NULL,
	"all_words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "translation_words" (
	"translation_id" uuid PRIMARY KEY NOT NULL,
	"tokeniser" integer NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_portal_id_portals_id_fk" FOREIGN KEY ("portal_id") REFERENCES "public"."portals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translation_words" ADD CONSTRAINT "translation_words_translation_id_translations_id_fk" FOREIGN KEY ("translation_id") REFERENCES "public"."translations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_entries_title_words" ON "search_entries" USING gin ("title_words") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_entries_all_words" ON "search_entries" USING gin ("all_words") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_entries_place" ON "search_entries" USING btree ("place");--> statement-breakpoint
CREATE INDEX "search_entries_article" ON "search_entries" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "translation_words_words" ON "translation_words" USING gin ("words");