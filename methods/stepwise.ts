/** Long work in short steps, so that whoever runs it can tell how far it is, end it early, or let others in between. */

/**
 * Work that stops every few milliseconds and says which share of it (0..1, never falling) is done. Going on with "stop"
 * ends it soon with what there is; its result then says that it is not complete.
 */
export type Stepwise<Result> = Generator<number, Result, "stop" | undefined>;

/** Does all of it at once. */
export function finish<Result>(work: Stepwise<Result>): Result {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** The same work as a part of a longer one: its shares from 0 to 1 become `from` to `to`. */
export function* asPart<Result>(work: Stepwise<Result>, from: number, to: number): Stepwise<Result> {
  let step = work.next();
  while (!step.done) step = work.next(yield from + step.value * (to - from));
  return step.value;
}
