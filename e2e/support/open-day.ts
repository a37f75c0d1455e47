import { afterAll, beforeAll } from "vitest";
import { Hall } from "./hall.ts";
import { type Cast, closeCast, openCast } from "./moments.ts";

interface OpenDay {
  readonly hall: Hall;
  readonly cast: Cast;
}

/** Before the first test of a file a hall is opened and people come in; after the last one all of it is closed. */
export function openDay(
  people: number,
  begin: (day: OpenDay) => Promise<void> | void,
  options: Parameters<typeof Hall.open>[0] = {},
): void {
  let hall: Hall | undefined;
  let cast: Cast | undefined;
  beforeAll(async () => {
    hall = await Hall.open(options);
    cast = await openCast(hall.driver, people);
    await begin({ hall, cast });
  });
  // What did not open has nothing to be closed: the reason why is then the only thing that is told.
  afterAll(async () => {
    if (cast) closeCast(cast);
    await hall?.close();
  });
}
