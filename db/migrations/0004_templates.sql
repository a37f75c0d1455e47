CREATE TABLE `invitation` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`label` text NOT NULL,
	`created_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `template` (
	`name` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`created_at` integer NOT NULL,
	`records` text NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `session` ADD `label` text;--> statement-breakpoint
ALTER TABLE `session` ADD `last_seen_on` text;