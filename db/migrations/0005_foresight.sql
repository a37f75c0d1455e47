CREATE TABLE `entry` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `photo` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `prose` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
