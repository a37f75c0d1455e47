CREATE TABLE `action_field` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `activity` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `area` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `ballot` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`activity_id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `card` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `cluster` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `deletion_log` (
	`workshop_id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `dimension` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `journal` (
	`workshop_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`actor_role` text NOT NULL,
	`actor_id` text NOT NULL,
	`command_type` text NOT NULL,
	`command_id` text,
	`result` text NOT NULL,
	`undoes` integer,
	`changes` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `seq`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `journal_command` ON `journal` (`workshop_id`,`actor_id`,`command_id`);--> statement-breakpoint
CREATE TABLE `participant` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `phase` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `response` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `sector` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `series` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `session` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`workshop_id` text,
	`role` text NOT NULL,
	`actor_id` text NOT NULL,
	`table_id` text,
	`created_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `session_workshop` ON `session` (`workshop_id`);--> statement-breakpoint
CREATE TABLE `stage` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `step` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `table_group` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `voted` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `workshop` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `workshop_index` (
	`workshop_id` text PRIMARY KEY NOT NULL,
	`join_code` text NOT NULL,
	`epoch` text NOT NULL,
	`link_secret` text NOT NULL,
	`created_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `workshop_index_join_code_unique` ON `workshop_index` (`join_code`);