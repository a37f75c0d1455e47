import type { Hono } from "hono";
import * as v from "valibot";
import { stageOf } from "#domain/state.ts";
import type { PinAnswer, Refused, TakeoverAnswer } from "#protocol/http.ts";
import { takeoverRequest } from "#protocol/requests.ts";
import { isSame, normaliseCode, pinOf } from "../secrets.ts";
import type { Services } from "../services.ts";
import { FailureBucket } from "./failures.ts";
import { giveCookie, sessionOf } from "./request-session.ts";
import { PinTries } from "./pin-tries.ts";

/** A second device takes over with the PIN that whoever leads was shown. */
export function takeoverRoutes(app: Hono, services: Services): void {
  const unknownCodes = new FailureBucket(30);
  const tries = new PinTries();

  const find = async (key: { workshopId: string } | { joinCode: string }) => {
    const entry = await services.store.find(key);
    const open = entry && (await services.rooms.get(entry.workshopId));
    return open ? { entry, pin: pinOf(entry.linkSecret, stageOf(open.room.state).pinTurn ?? 0) } : null;
  };

  app.get("/api/workshops/:id/pin", async (c) => {
    const workshopId = c.req.param("id");
    if (!sessionOf(c, services.sessions, "lead", workshopId))
      return c.json<Refused>({ refused: "unauthorised" }, 401);
    const found = await find({ workshopId });
    return found ? c.json<PinAnswer>({ pin: found.pin }) : c.json<Refused>({ refused: "not-found" }, 404);
  });

  app.post("/api/takeover", async (c) => {
    const parsed = v.safeParse(takeoverRequest, await c.req.json().catch(() => null));
    if (!parsed.success) return c.json<Refused>({ refused: "invalid" }, 400);
    const joinCode = normaliseCode(parsed.output.code);
    const found = joinCode === null ? null : await find({ joinCode });
    if (!found) {
      if (unknownCodes.isEmpty) return c.json<Refused>({ refused: "too-many-tries" }, 429);
      unknownCodes.take();
      return c.json<Refused>({ refused: "unknown-code" }, 404);
    }
    const { workshopId } = found.entry;
    // While it waits not even the right one is taken: else guessing would go on.
    if (tries.mustWait(workshopId)) return c.json<Refused>({ refused: "pin-wait" }, 429);
    if (!isSame(parsed.output.pin.replace(/\s/g, ""), found.pin)) {
      tries.failed(workshopId);
      return c.json<Refused>({ refused: "wrong-pin" }, 403);
    }
    tries.passed(workshopId);
    const { token } = await services.sessions.open({ workshopId, role: "facilitator" });
    giveCookie(c, "lead", workshopId, token);
    return c.json<TakeoverAnswer>({ workshopId });
  });
}
