CREATE TABLE `text_update` (
	`workshop_id` text NOT NULL,
	`document` text NOT NULL,
	`seq` integer NOT NULL,
	`update` blob NOT NULL,
	`command_id` text,
	PRIMARY KEY(`workshop_id`, `document`, `seq`)
) WITHOUT ROWID;
