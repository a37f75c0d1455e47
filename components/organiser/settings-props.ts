/** What the form of a kind of step is given. */
export interface SettingsProps {
  /** Prefix of the inputs' ids. */
  id: string;
  /** As stored: what is missing has the activity's own default. What the form does not know stays as it is. */
  settings: Record<string, unknown>;
  problem: (at: string) => string | undefined;
  onChange: (settings: Record<string, unknown>) => void;
}
