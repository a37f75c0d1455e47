/** What is rehearsed, and where. */
export interface Plan {
  readonly people: number;
  readonly speed: number;
  readonly seed: number;
  readonly pages: boolean;
  /** Which kind of day; the one with sorting and voting alone where nothing is said. */
  readonly template?: string;
  readonly dataDir: string;
  readonly logFile: string;
}

/** Something that went wrong on purpose, and how long it took to be over. */
export interface Incident {
  readonly what: string;
  readonly [figure: string]: string | number;
}
