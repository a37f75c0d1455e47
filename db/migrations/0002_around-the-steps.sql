CREATE TABLE `logo` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `next_step` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `parked` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tally` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`)
) WITHOUT ROWID;
