// A small project in which each import rule is broken at least once, and the permitted ways are walked.
// Files that are imported exist because they stand here themselves.

export interface Case {
  file: string;
  code: string;
}

/** What the design permits: a project of these files has no violation at all. */
export const allowed: Case[] = [
  { file: "methods/rank.ts", code: "export const rank = 1;" },
  {
    file: "domain/card.ts",
    code: 'import { rank } from "#methods/rank.ts"; export const card = rank; export type Card = number;',
  },
  { file: "domain/deck.ts", code: 'import type { Card } from "./card.ts"; export type Deck = Card[];' },
  {
    file: "protocol/wire.ts",
    code: 'import { card } from "#domain/card.ts"; export const wire = card; export type Wire = number;',
  },
  {
    file: "db/store.ts",
    code: 'import "drizzle-orm"; import "better-sqlite3"; import "#domain/card.ts"; export const store = 1;',
  },
  {
    file: "templates/day.ts",
    code: 'import type { Card } from "#domain/card.ts"; export const day: Card = 1;',
  },
  {
    file: "activities/collect/activity.ts",
    code:
      'import * as v from "valibot"; import "#domain/card.ts"; import "#methods/rank.ts"; ' +
      'import type { Wire } from "#protocol/wire.ts"; export const activity: [unknown, Wire] = [v, 1];',
  },
  { file: "activities/collect/minutes.ts", code: 'import "./activity.ts"; export const minutes = 1;' },
  {
    file: "activities/collect/phone.tsx",
    code:
      'import "react"; import "./activity.ts"; import "#components/card.tsx"; import "#protocol/wire.ts"; ' +
      'import "#domain/card.ts"; import "#methods/rank.ts"; export const Phone = 1;',
  },
  { file: "activities/sort/helper.ts", code: 'import "react"; export const helper = 1;' },
  { file: "activities/vote/wall.tsx", code: 'import "react"; export const Wall = 1;' },
  { file: "activities/rules.ts", code: 'import "#activities/collect/activity.ts"; export const rules = 1;' },
  {
    file: "activities/screens.ts",
    code: 'export const screens = () => import("#activities/collect/phone.tsx");',
  },
  {
    file: "components/card.tsx",
    code: 'import "react"; import "#domain/card.ts"; import "#methods/rank.ts"; export const CardView = 1;',
  },
  {
    file: "components/live/socket.ts",
    code: 'import "socket.io-client"; import "#protocol/wire.ts"; export const live = 1;',
  },
  {
    file: "components/text/editor.tsx",
    code: 'import "yjs"; import "y-websocket"; export const Editor = 1;',
  },
  {
    file: "exports/paper.ts",
    code: 'import "#domain/card.ts"; import "#activities/rules.ts"; import "#activities/collect/minutes.ts"; import "docx"; export const paper = 1;',
  },
  {
    file: "server/text-gateway.ts",
    code: 'import "yjs"; import "lib0/decoding"; import "ws"; export const text = 1;',
  },
  {
    file: "server/main.ts",
    code:
      'import "next"; import "socket.io"; import "node:http"; import "#db/store.ts"; import "#exports/paper.ts"; ' +
      'import "#activities/rules.ts"; import "#templates/day.ts"; import "#protocol/wire.ts"; import "./text-gateway.ts"; ' +
      "export type Port = number;",
  },
  {
    file: "app/page.tsx",
    code:
      'import "next/link"; import "#activities/screens.ts"; import "#components/card.tsx"; import "#protocol/wire.ts"; ' +
      'import type { Card } from "#domain/card.ts"; import { type Port } from "#server/main.ts"; export default (x: Card | Port) => x;',
  },
  {
    file: "server/main.test.ts",
    code: 'import "socket.io-client"; import "better-sqlite3"; import "#components/live/socket.ts"; import "#e2e/day.ts";',
  },
  { file: "server/testing/room.ts", code: 'import "socket.io-client"; export const room = 1;' },
  {
    file: "e2e/day.ts",
    code: 'import "node:fs"; import "#server/main.ts"; import "#app/page.tsx"; export const e2e = 1;',
  },
];

/** What the design forbids, and the rule that must say so. Comes on top of the files above. */
export const forbidden: (Case & { rule: string })[] = [
  { rule: "methods-know-nobody", file: "methods/a.ts", code: 'import "#domain/card.ts";' },
  { rule: "methods-need-no-package", file: "methods/b.ts", code: 'import "valibot";' },
  { rule: "domain-knows-methods", file: "domain/a.ts", code: 'import "#server/main.ts";' },
  { rule: "domain-knows-methods", file: "domain/b.ts", code: 'import "../protocol/wire.ts";' },
  {
    rule: "domain-knows-methods",
    file: "domain/c.ts",
    code: 'export const lazy = () => import("#db/store.ts");',
  },
  {
    rule: "domain-knows-methods",
    file: "domain/d.ts",
    code: 'import type { Port } from "#server/main.ts"; export type P = Port;',
  },
  { rule: "domain-knows-methods", file: "domain/e.ts", code: 'export * from "#activities/rules.ts";' },
  { rule: "protocol-knows-domain", file: "protocol/a.ts", code: 'import "#methods/rank.ts";' },
  { rule: "db-knows-domain", file: "db/a.ts", code: 'import "#protocol/wire.ts";' },
  { rule: "templates-know-domain", file: "templates/a.ts", code: 'import "#activities/rules.ts";' },
  { rule: "exports-know-records-and-minutes", file: "exports/a.ts", code: 'import "#db/store.ts";' },
  {
    rule: "exports-know-records-and-minutes",
    file: "exports/b.ts",
    code: 'import "#activities/collect/phone.tsx";',
  },
  { rule: "server-knows-no-screens", file: "server/a.ts", code: 'import "#components/card.tsx";' },
  { rule: "server-knows-no-screens", file: "server/b.ts", code: 'import "#activities/screens.ts";' },
  { rule: "server-knows-no-screens", file: "server/c.ts", code: 'import "#activities/collect/phone.tsx";' },
  { rule: "components-know-no-server", file: "components/a.tsx", code: 'import "#server/main.ts";' },
  { rule: "components-know-no-server", file: "components/b.tsx", code: 'import "#activities/screens.ts";' },
  { rule: "app-knows-screens", file: "app/a.tsx", code: 'import "#activities/rules.ts";' },
  { rule: "app-knows-screens", file: "app/b.tsx", code: 'import "#db/store.ts";' },
  { rule: "app-knows-screens", file: "app/c.tsx", code: 'import "#activities/collect/phone.tsx";' },
  {
    rule: "app-knows-domain-and-server-as-types",
    file: "app/d.tsx",
    code: 'import { card } from "#domain/card.ts"; export const x = card;',
  },
  { rule: "app-knows-domain-and-server-as-types", file: "app/e.tsx", code: 'import "#server/main.ts";' },
  {
    rule: "activities-stay-apart",
    file: "activities/rate/a.ts",
    code: 'import "#activities/collect/activity.ts";',
  },
  { rule: "activities-stay-apart", file: "activities/rate/b.tsx", code: 'import "../collect/phone.tsx";' },
  {
    rule: "activity-files-know-no-server",
    file: "activities/rate/c.tsx",
    code: 'import "#exports/paper.ts";',
  },
  {
    rule: "activity-files-know-no-server",
    file: "activities/rate/activity.ts",
    code: 'import "#db/store.ts";',
  },
  {
    rule: "activities-do-not-import-registries",
    file: "activities/rate/d.ts",
    code: 'import "../rules.ts";',
  },
  {
    rule: "activity-rules-are-pure",
    file: "activities/vote/activity.ts",
    code: 'import "#components/live/socket.ts";',
  },
  { rule: "activity-rules-import-no-view", file: "activities/vote/minutes.ts", code: 'import "./wall.tsx";' },
  {
    rule: "activity-rules-know-protocol-as-types",
    file: "activities/write/activity.ts",
    code: 'import "#protocol/wire.ts";',
  },
  { rule: "activity-rules-need-only-valibot", file: "activities/write/minutes.ts", code: 'import "docx";' },
  { rule: "rules-never-reach-screens", file: "activities/sort/activity.ts", code: 'import "./helper.ts";' },
  {
    rule: "registry-of-rules-names-rules-only",
    file: "activities/rules.ts",
    code: 'import "#activities/vote/wall.tsx";',
  },
  {
    rule: "registry-of-screens-knows-no-server",
    file: "activities/screens.ts",
    code: 'import "#db/store.ts";',
  },
  {
    rule: "screens-do-not-import-rules-registry",
    file: "activities/screens.ts",
    code: 'import "./rules.ts";',
  },
  { rule: "socket-client-only-in-live", file: "components/c.tsx", code: 'import "socket.io-client";' },
  { rule: "socket-client-only-in-live", file: "server/d.ts", code: 'import "socket.io-client";' },
  { rule: "socket-server-only-in-server", file: "components/live/a.ts", code: 'import "socket.io";' },
  { rule: "database-only-in-db", file: "server/e.ts", code: 'import "drizzle-orm/better-sqlite3";' },
  {
    rule: "database-only-in-db",
    file: "app/f.tsx",
    code: 'import type { Database } from "better-sqlite3"; export type D = Database;',
  },
  { rule: "yjs-only-in-text", file: "server/f.ts", code: 'import "yjs";' },
  { rule: "yjs-only-in-text", file: "components/d.tsx", code: 'import "lib0/encoding";' },
  {
    rule: "no-react-in-pure-code",
    file: "server/g.ts",
    code: 'import type { ReactNode } from "react"; export type N = ReactNode;',
  },
  { rule: "no-react-in-pure-code", file: "domain/f.ts", code: 'import "react-dom/server";' },
  { rule: "next-only-for-pages-and-server", file: "exports/c.ts", code: 'import "next/server.js";' },
  { rule: "no-node-in-shared-code", file: "domain/g.ts", code: 'import "node:crypto";' },
  { rule: "no-node-in-shared-code", file: "exports/d.ts", code: 'import "fs";' },
  { rule: "packages-are-in-package-json", file: "server/h.ts", code: 'import "engine.io";' },
  { rule: "no-circles", file: "domain/card.ts", code: 'import "./deck.ts";' },
  { rule: "no-barrels", file: "domain/j.ts", code: 'import "./shapes/index.ts";' },
  { rule: "no-barrel-files", file: "domain/shapes/index.ts", code: 'export * from "../card.ts";' },
  { rule: "production-never-imports-tests", file: "server/i.ts", code: 'import "./main.test.ts";' },
  { rule: "production-never-imports-tests", file: "db/b.ts", code: 'import "../server/testing/room.ts";' },
  { rule: "production-never-imports-tests", file: "app/g.tsx", code: 'import "#e2e/day.ts";' },
  { rule: "everything-resolves", file: "domain/k.ts", code: 'import "#domain/nowhere.ts";' },
  { rule: "everything-resolves", file: "domain/l.ts", code: 'import "./nowhere.ts";' },
];
