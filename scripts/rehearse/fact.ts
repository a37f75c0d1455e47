/** What the clients were told about a card. */
export interface CardFact {
  readonly id: string;
  /** F-017, as it stood in the acknowledgement. */
  readonly label: string;
  readonly authorId: string | null;
  readonly text: string;
  readonly status: "visible" | "hidden" | "withdrawn";
  readonly mergedInto: string | null;
  readonly clusterId: string | null;
  /** It waits for its release. */
  readonly held: boolean;
  /** Entered for somebody without a phone. */
  readonly onBehalf: boolean;
  /** How many wrote it together. */
  readonly people: number;
  /** Set once somebody has put it into a field; before, it is the server's choice. */
  readonly fieldId?: string | null;
}

/** How the workshop must look if every acknowledged command took effect once: a second opinion beside the server's own rules. */
export interface Facts {
  readonly cards: Map<string, CardFact>;
  /** Former and withdrawn words by card, which nobody may read any more once the card is withdrawn. */
  readonly formerTexts: Map<string, string[]>;
  readonly clusters: Map<string, string>;
  readonly marks: Map<string, Readonly<Record<string, number | null>>>;
  readonly ballots: Map<string, Readonly<Record<string, number>>>;
  readonly voted: Set<string>;
  /** The seats that people took by moving; where they joined is the server's choice. */
  readonly seats: Map<string, string | null>;
  /** How many look at somebody's phone. */
  readonly people: Map<string, number>;
  /** Who has no phone. */
  readonly guests: Set<string>;
  /** Paper dots: what was counted last. */
  readonly tallies: Map<string, number>;
  /** Steps whose cards wait until they are released. */
  readonly moderated: Set<string>;
  /** Stories that are published: what somebody wrote there may be read, whoever took it back elsewhere. */
  readonly stories: string[];
  /** What was said of each cell of a matrix, by the response's id; null is "weiß nicht". */
  readonly judgements: Map<string, number | null>;
}
