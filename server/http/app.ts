import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { maximumLogoBytes } from "#domain/commands/logo.ts";
import { maximumPhotoBytes } from "#domain/commands/photo.ts";
import type { Refused } from "#protocol/http.ts";
import { isOwnOrigin } from "../origin.ts";
import { plainRoutes } from "../plain/plain-routes.ts";
import type { Services } from "../services.ts";
import { Denied } from "./asked.ts";
import { copyRoutes } from "./copy-routes.ts";
import { exportRoutes } from "./export-routes.ts";
import { importPath, importRoutes } from "./import-routes.ts";
import { joinRoutes } from "./join-routes.ts";
import { linkRoutes } from "./link-routes.ts";
import { isLogoUpload, logoRoutes } from "./logo-routes.ts";
import { organiserRoutes } from "./organiser-routes.ts";
import { isPhotoUpload, photoRoutes } from "./photo-routes.ts";
import { printRoutes } from "./print-routes.ts";
import { resultsRoutes } from "./results-routes.ts";
import { rehearsalRoutes } from "./rehearsal-routes.ts";
import { retentionRoutes } from "./retention-routes.ts";
import { organisersRoutes } from "./organisers-routes.ts";
import { searchRoutes } from "./search-routes.ts";
import { templateRoutes } from "./template-routes.ts";
import { takeoverRoutes } from "./takeover-routes.ts";
import { reviewRoutes } from "./review-routes.ts";
import { readAway } from "./read-away.ts";
import { reachRoutes } from "./reach-routes.ts";

/** Paths that are ours; every other one is a page. */
export const isOurs = (path: string): boolean => /^\/(api|l|o|v|plain|ergebnis)\//.test(path) || path === "/plain" || path === "/health";

/** What is asked over http besides pages: joining, links, workshops, downloads. */
export function httpApp(services: Services): Hono {
  const app = new Hono();
  const limit = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: async (c) => {
        await readAway(c.req.raw.body);
        return c.json<Refused>({ refused: "too-large" }, 413);
      },
    });
  const [usual, picture, photo] = [limit(64 * 1024), limit(maximumLogoBytes), limit(maximumPhotoBytes)];
  app.use((c, next) => {
    // A backup is large and has a limit of its own.
    if (c.req.path === importPath) return next();
    if (isPhotoUpload(c.req.method, c.req.path)) return photo(c, next);
    return (isLogoUpload(c.req.method, c.req.path) ? picture : usual)(c, next);
  });
  app.use(async (c, next) => {
    const foreign = !isOwnOrigin(c.req.header("origin"), c.req.header("host"), services.settings.publicUrl);
    if (foreign && c.req.method !== "GET") return c.json<Refused>({ refused: "forbidden" }, 403);
    await next();
    if (!c.res.headers.has("cache-control")) c.header("cache-control", "no-store");
    c.header("referrer-policy", "no-referrer");
    c.header("x-content-type-options", "nosniff");
  });
  app.get("/health", (c) => c.json({ ok: true }));
  joinRoutes(app, services);
  linkRoutes(app, services);
  organiserRoutes(app, services);
  exportRoutes(app, services);
  printRoutes(app, services);
  retentionRoutes(app, services);
  resultsRoutes(app, services);
  reviewRoutes(app, services);
  rehearsalRoutes(app, services);
  searchRoutes(app, services);
  templateRoutes(app, services);
  copyRoutes(app, services);
  importRoutes(app, services);
  organisersRoutes(app, services);
  takeoverRoutes(app, services);
  logoRoutes(app, services);
  photoRoutes(app, services);
  reachRoutes(app, services);
  plainRoutes(app, services);
  app.notFound((c) => c.json<Refused>({ refused: "not-found" }, 404));
  app.onError((error, c) => {
    if (error instanceof Denied) return c.json<Refused>({ refused: error.refused }, error.status);
    console.error(`${c.req.method} ${c.req.routePath} failed`, error);
    const reason = "reason" in error && (error.reason === "disk-full" || error.reason === "busy") ? error.reason : "busy";
    return c.json<Refused>({ refused: reason }, 503);
  });
  return app;
}
