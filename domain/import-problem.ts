/** What can be wrong with a backup that somebody brings. Each has a sentence on the organiser's page. */
export type ImportProblem =
  | "import-no-json"
  | "import-hostile"
  | "import-foreign"
  | "import-newer"
  | "import-broken"
  | "import-unknown-step"
  | "import-settings"
  | "import-references"
  | "import-journal"
  | "import-too-large"
  | "import-exists";
