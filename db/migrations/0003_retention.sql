CREATE TABLE `retention_log` (
	`workshop_id` text NOT NULL,
	`at` integer NOT NULL,
	`people` integer NOT NULL,
	`cards` integer NOT NULL,
	`answers` integer NOT NULL,
	PRIMARY KEY(`workshop_id`, `at`)
) WITHOUT ROWID;
