CREATE TYPE "public"."article_kind" AS ENUM('news', 'feature', 'policy', 'guide', 'procedure', 'pressRelease', 'statement', 'notice', 'photoStory', 'video', 'page');--> statement-breakpoint
CREATE TYPE "public"."calendar_day_kind" AS ENUM('holiday', 'makeUp');--> statement-breakpoint
CREATE TYPE "public"."change_weight" AS ENUM('minor', 'update', 'wrong');--> statement-breakpoint
CREATE TYPE "public"."deadline_unit" AS ENUM('workingDay', 'workingHour', 'hour');--> statement-breakpoint
CREATE TYPE "public"."information_kind" AS ENUM('official', 'promotional', 'clarification');--> statement-breakpoint
CREATE TYPE "public"."provenance" AS ENUM('own', 'collaborator', 'agency', 'repost', 'foreignSource');--> statement-breakpoint
CREATE TYPE "public"."publication_status" AS ENUM('live', 'superseded', 'withdrawn', 'takenDown');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('collaborator', 'contributor', 'editor', 'translator', 'specialist', 'approver', 'publisher', 'administrator', 'auditor');--> statement-breakpoint
CREATE TYPE "public"."task_kind" AS ENUM('takeUp', 'edit', 'approve', 'publish', 'rework', 'updateTranslation', 'takedownOrder');--> statement-breakpoint
CREATE TYPE "public"."task_outcome" AS ENUM('done', 'superseded', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."translation_state" AS ENUM('draft', 'submitted', 'editing', 'inApproval', 'returned', 'rejected', 'approved', 'scheduled', 'published');--> statement-breakpoint
CREATE TABLE "articles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"portal_id" uuid NOT NULL,
	"section_id" uuid NOT NULL,
	"kind" "article_kind" NOT NULL,
	"information_kind" "information_kind" NOT NULL,
	"provenance" "provenance" NOT NULL,
	"source_language" text NOT NULL,
	"author" text,
	"source_name" text,
	"source_url" text,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"is_sensitive" boolean DEFAULT false NOT NULL,
	"external_key" text,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"actor_role" "role",
	"delegation_id" uuid,
	"portal_id" uuid,
	"subject" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"article_id" uuid,
	"translation_id" uuid,
	"language" text,
	"action" text NOT NULL,
	"from_state" text,
	"to_state" text,
	"revision_id" uuid,
	"revision_hash" text,
	"note" text,
	"details" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "events_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" uuid PRIMARY KEY NOT NULL,
	"portal_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"mime_type" text NOT NULL,
	"size" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"file_name" text NOT NULL,
	"credit" text,
	"uploaded_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delegations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"portal_id" uuid NOT NULL,
	"role" "role" NOT NULL,
	"from_user_id" uuid NOT NULL,
	"to_user_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "delegations_period" CHECK ("delegations"."ends_at" > "delegations"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"portal_id" uuid NOT NULL,
	"role" "role" NOT NULL,
	"languages" text[],
	"title" text,
	"includes_components" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"address" text,
	"user_agent" text,
	CONSTRAINT "sessions_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email_hash" text NOT NULL,
	"address" text NOT NULL,
	"failed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"language" text DEFAULT 'vi' NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_sign_in_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "calendar_days" (
	"id" uuid PRIMARY KEY NOT NULL,
	"portal_id" uuid,
	"day" date NOT NULL,
	"kind" "calendar_day_kind" NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "calendar_days_portal_day" UNIQUE NULLS NOT DISTINCT("portal_id","day")
);
--> statement-breakpoint
CREATE TABLE "portal_deadlines" (
	"portal_id" uuid NOT NULL,
	"key" text NOT NULL,
	"amount" integer NOT NULL,
	"unit" "deadline_unit" NOT NULL,
	"applies_to" text,
	"starts_from" text,
	"basis" text,
	"requirement" text,
	CONSTRAINT "portal_deadlines_portal_id_key_pk" PRIMARY KEY("portal_id","key"),
	CONSTRAINT "portal_deadlines_amount" CHECK ("portal_deadlines"."amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "portal_languages" (
	"portal_id" uuid NOT NULL,
	"language" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"attribution" text NOT NULL,
	"url_prefix" text NOT NULL,
	"is_enabled" boolean DEFAULT true NOT NULL,
	CONSTRAINT "portal_languages_portal_id_language_pk" PRIMARY KEY("portal_id","language")
);
--> statement-breakpoint
CREATE TABLE "portal_roles" (
	"portal_id" uuid NOT NULL,
	"key" text NOT NULL,
	"role" "role",
	"names" jsonb NOT NULL,
	"duties" text,
	"basis" text,
	"position" integer NOT NULL,
	CONSTRAINT "portal_roles_portal_id_key_pk" PRIMARY KEY("portal_id","key")
);
--> statement-breakpoint
CREATE TABLE "portals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"parent_id" uuid,
	"level" smallint NOT NULL,
	"kind" text NOT NULL,
	"domain" text,
	"default_language" text NOT NULL,
	"time_zone" text NOT NULL,
	"regulation" jsonb NOT NULL,
	"settings" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "portals_key_unique" UNIQUE("key"),
	CONSTRAINT "portals_level" CHECK ("portals"."level" in (1, 2))
);
--> statement-breakpoint
CREATE TABLE "section_names" (
	"section_id" uuid NOT NULL,
	"portal_id" uuid NOT NULL,
	"language" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	CONSTRAINT "section_names_section_id_language_pk" PRIMARY KEY("section_id","language")
);
--> statement-breakpoint
CREATE TABLE "sections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"portal_id" uuid NOT NULL,
	"parent_id" uuid,
	"key" text NOT NULL,
	"position" integer NOT NULL,
	"is_locked" boolean DEFAULT false NOT NULL,
	"basis" text,
	"archived_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication_media" (
	"publication_id" uuid NOT NULL,
	"media_id" uuid NOT NULL,
	CONSTRAINT "publication_media_publication_id_media_id_pk" PRIMARY KEY("publication_id","media_id")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"translation_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"portal_id" uuid NOT NULL,
	"section_id" uuid NOT NULL,
	"language" text NOT NULL,
	"is_source" boolean NOT NULL,
	"source_language" text NOT NULL,
	"status" "publication_status" NOT NULL,
	"kind" "article_kind" NOT NULL,
	"information_kind" "information_kind" NOT NULL,
	"provenance" "provenance" NOT NULL,
	"title" text NOT NULL,
	"slug" text NOT NULL,
	"summary" text,
	"body_html" text NOT NULL,
	"body_text" text NOT NULL,
	"seo" jsonb NOT NULL,
	"tags" text[] NOT NULL,
	"author" text,
	"source_name" text,
	"source_url" text,
	"attribution" text NOT NULL,
	"cover" jsonb,
	"media" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"change_note" text,
	"published_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"published_by" uuid,
	"is_stale" boolean DEFAULT false NOT NULL,
	"has_notice" boolean DEFAULT false NOT NULL,
	"ended_at" timestamp with time zone,
	"public_note" text,
	"redirect_url" text
);
--> statement-breakpoint
CREATE TABLE "slug_history" (
	"portal_id" uuid NOT NULL,
	"language" text NOT NULL,
	"slug" text NOT NULL,
	"translation_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "slug_history_portal_id_language_slug_pk" PRIMARY KEY("portal_id","language","slug")
);
--> statement-breakpoint
CREATE TABLE "takedowns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"authority" text NOT NULL,
	"channel" text NOT NULL,
	"reference" text NOT NULL,
	"reason" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"taken_down_at" timestamp with time zone NOT NULL,
	"taken_down_by" uuid NOT NULL,
	"lifted_at" timestamp with time zone,
	"lifted_by" uuid,
	"lift_authority" text,
	"lift_reason" text
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"portal_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"translation_id" uuid,
	"language" text,
	"kind" "task_kind" NOT NULL,
	"role" "role" NOT NULL,
	"assignee_id" uuid,
	"opened_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"deadline" text,
	"basis" text,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"outcome" "task_outcome"
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"translation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"slug" text NOT NULL,
	"summary" text,
	"body" jsonb NOT NULL,
	"seo" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sealed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "translations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"portal_id" uuid NOT NULL,
	"language" text NOT NULL,
	"is_source" boolean NOT NULL,
	"state" "translation_state" DEFAULT 'draft' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"slug" text,
	"current_revision_id" uuid NOT NULL,
	"approved_revision_id" uuid,
	"approved_hash" text,
	"source_revision_id" uuid,
	"block_sources" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"stale_weight" "change_weight",
	"stale_since" timestamp with time zone,
	"change_weight" "change_weight",
	"change_note" text,
	"assignee_id" uuid,
	"submitted_by" uuid,
	"last_editor_id" uuid,
	"scheduled_for" timestamp with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "translations_approved" CHECK (("translations"."approved_revision_id" is null) = ("translations"."approved_hash" is null)),
	CONSTRAINT "translations_scheduled" CHECK (("translations"."state" = 'scheduled') = ("translations"."scheduled_for" is not null))
);
--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_portal_id_portals_id_fk" FOREIGN KEY ("portal_id") REFERENCES "public"."portals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_portal_id_portals_id_fk" FOREIGN KEY ("portal_id") REFERENCES "public"."portals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_portal_id_portals_id_fk" FOREIGN KEY ("portal_id") REFERENCES "public"."portals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_from_user_id_users_id_fk" FOREIGN KEY ("from_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_to_user_id_users_id_fk" FOREIGN KEY ("to_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_portal_id_portals_id_fk" FOREIGN KEY ("portal_id") REFERENCES "public"."portals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_portal_id_portals_id_fk" FOREIGN KEY ("portal_id") REFERENCES "public"."portals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portal_deadlines" ADD CONSTRAINT "portal_deadlines_portal_id_portals_id_fk" FOREIGN KEY ("portal_id") REFERENCES "public"."portals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portal_languages" ADD CONSTRAINT "portal_languages_portal_id_portals_id_fk" FOREIGN KEY ("portal_id") REFERENCES "public"."portals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portal_roles" ADD CONSTRAINT "portal_roles_portal_id_portals_id_fk" FOREIGN KEY ("portal_id") REFERENCES "public"."portals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portals" ADD CONSTRAINT "portals_parent_id_portals_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."portals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_names" ADD CONSTRAINT "section_names_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_names" ADD CONSTRAINT "section_names_portal_id_portals_id_fk" FOREIGN KEY ("portal_id") REFERENCES "public"."portals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sections" ADD CONSTRAINT "sections_portal_id_portals_id_fk" FOREIGN KEY ("portal_id") REFERENCES "public"."portals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sections" ADD CONSTRAINT "sections_parent_id_sections_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_media" ADD CONSTRAINT "publication_media_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_media" ADD CONSTRAINT "publication_media_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_translation_id_translations_id_fk" FOREIGN KEY ("translation_id") REFERENCES "public"."translations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_portal_id_portals_id_fk" FOREIGN KEY ("portal_id") REFERENCES "public"."portals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_published_by_users_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slug_history" ADD CONSTRAINT "slug_history_portal_id_portals_id_fk" FOREIGN KEY ("portal_id") REFERENCES "public"."portals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slug_history" ADD CONSTRAINT "slug_history_translation_id_translations_id_fk" FOREIGN KEY ("translation_id") REFERENCES "public"."translations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "takedowns" ADD CONSTRAINT "takedowns_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "takedowns" ADD CONSTRAINT "takedowns_taken_down_by_users_id_fk" FOREIGN KEY ("taken_down_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "takedowns" ADD CONSTRAINT "takedowns_lifted_by_users_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_portal_id_portals_id_fk" FOREIGN KEY ("portal_id") REFERENCES "public"."portals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_translation_id_translations_id_fk" FOREIGN KEY ("translation_id") REFERENCES "public"."translations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_closed_by_users_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_translation_id_translations_id_fk" FOREIGN KEY ("translation_id") REFERENCES "public"."translations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_portal_id_portals_id_fk" FOREIGN KEY ("portal_id") REFERENCES "public"."portals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_current_revision_id_revisions_id_fk" FOREIGN KEY ("current_revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_approved_revision_id_revisions_id_fk" FOREIGN KEY ("approved_revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_source_revision_id_revisions_id_fk" FOREIGN KEY ("source_revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_submitted_by_users_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_last_editor_id_users_id_fk" FOREIGN KEY ("last_editor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "articles_portal_updated" ON "articles" USING btree ("portal_id","updated_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "articles_section_id_index" ON "articles" USING btree ("section_id");--> statement-breakpoint
CREATE UNIQUE INDEX "articles_external_key" ON "articles" USING btree ("portal_id","external_key");--> statement-breakpoint
CREATE INDEX "events_article" ON "events" USING btree ("article_id","sequence");--> statement-breakpoint
CREATE INDEX "events_translation" ON "events" USING btree ("translation_id","sequence");--> statement-breakpoint
CREATE INDEX "events_subject" ON "events" USING btree ("subject","subject_id");--> statement-breakpoint
CREATE INDEX "media_portal_id_created_at_index" ON "media" USING btree ("portal_id","created_at");--> statement-breakpoint
CREATE INDEX "delegations_to_user_id_index" ON "delegations" USING btree ("to_user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_user_portal_role" ON "memberships" USING btree ("user_id","portal_id","role");--> statement-breakpoint
CREATE INDEX "memberships_portal_id_index" ON "memberships" USING btree ("portal_id");--> statement-breakpoint
CREATE INDEX "sessions_user_id_index" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_failures_email_hash_failed_at_index" ON "sign_in_failures" USING btree ("email_hash","failed_at");--> statement-breakpoint
CREATE INDEX "sign_in_failures_address_failed_at_index" ON "sign_in_failures" USING btree ("address","failed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "portals_parent_id_index" ON "portals" USING btree ("parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "section_names_portal_slug" ON "section_names" USING btree ("portal_id","language","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "sections_portal_key" ON "sections" USING btree ("portal_id","key");--> statement-breakpoint
CREATE INDEX "sections_parent_id_index" ON "sections" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "publication_media_media_id_index" ON "publication_media" USING btree ("media_id");--> statement-breakpoint
CREATE UNIQUE INDEX "publications_one_live" ON "publications" USING btree ("article_id","language") WHERE "publications"."status" = 'live';--> statement-breakpoint
CREATE UNIQUE INDEX "publications_live_slug" ON "publications" USING btree ("portal_id","language","slug") WHERE "publications"."status" = 'live';--> statement-breakpoint
CREATE INDEX "publications_live_list" ON "publications" USING btree ("portal_id","language","published_at" DESC NULLS FIRST,"translation_id" DESC NULLS FIRST) WHERE "publications"."status" = 'live';--> statement-breakpoint
CREATE INDEX "publications_live_section" ON "publications" USING btree ("section_id","language","published_at" DESC NULLS FIRST,"translation_id" DESC NULLS FIRST) WHERE "publications"."status" = 'live';--> statement-breakpoint
CREATE INDEX "publications_translation" ON "publications" USING btree ("translation_id","updated_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "slug_history_translation_id_index" ON "slug_history" USING btree ("translation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "takedowns_one_in_force" ON "takedowns" USING btree ("article_id") WHERE "takedowns"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "tasks_open" ON "tasks" USING btree ("portal_id","role","due_at") WHERE "tasks"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "tasks_assignee" ON "tasks" USING btree ("assignee_id","due_at") WHERE "tasks"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "tasks_translation_id_index" ON "tasks" USING btree ("translation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_translation_number" ON "revisions" USING btree ("translation_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "translations_article_language" ON "translations" USING btree ("article_id","language");--> statement-breakpoint
CREATE UNIQUE INDEX "translations_one_source" ON "translations" USING btree ("article_id") WHERE "translations"."is_source";--> statement-breakpoint
CREATE UNIQUE INDEX "translations_slug" ON "translations" USING btree ("portal_id","language","slug");--> statement-breakpoint
CREATE INDEX "translations_portal_state" ON "translations" USING btree ("portal_id","state","language");--> statement-breakpoint
CREATE INDEX "translations_stale" ON "translations" USING btree ("portal_id") WHERE "translations"."stale_weight" is not null;