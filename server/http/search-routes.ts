import type { Context, Hono } from "hono";
import { searchJob } from "#domain/search-job.ts";
import type { SearchAnswer } from "#protocol/http.ts";
import type { Services } from "../services.ts";
import { bodyOf, Denied, roomOf } from "./asked.ts";
import { sessionOf } from "./request-session.ts";

const path = "/api/workshops/:id/searches";

/** A workshop's long search, for organisers and whoever leads: started, looked at, cancelled. */
export function searchRoutes(app: Hono, { rooms, sessions, searches }: Services): void {
  const enter = async (c: Context): Promise<string> => {
    const id = c.req.param("id") ?? "";
    const session = sessionOf(c, sessions, "organiser", "") ?? sessionOf(c, sessions, "lead", id);
    if (!session) throw new Denied("unauthorised", 401);
    return (await roomOf(rooms, id)).room.workshopId;
  };
  const tell = (c: Context, workshopId: string, status: 200 | 201 = 200) =>
    c.json<SearchAnswer>({ search: searches.of(workshopId) }, status);

  app.get(path, async (c) => tell(c, await enter(c)));

  app.post(path, async (c) => {
    const workshopId = await enter(c);
    if (!searches.start(workshopId, await bodyOf(c, searchJob))) throw new Denied("busy", 503);
    return tell(c, workshopId, 201);
  });

  app.delete(path, async (c) => {
    const workshopId = await enter(c);
    searches.forget(workshopId);
    return tell(c, workshopId);
  });
}
