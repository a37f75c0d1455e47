import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { activityRules } from "#activities/rules.ts";
import { commandSchema } from "#domain/commands.ts";
import { doingsOf } from "#domain/testing/doings.ts";
import { recordKinds } from "#domain/records.ts";
import type { ViewKind } from "#domain/view.ts";

const page = readFileSync(new URL("./protocol.md", import.meta.url), "utf8");
const commands = page.slice(page.indexOf("## 4. Commands"), page.indexOf("## 5."));
const records = page.slice(page.indexOf("### Records"), page.indexOf("## 4. Commands"));

/** A type has no names at run time; here it has, and a new kind does not compile until it is added. */
const viewKinds: Record<ViewKind, true> = {
  activity: true,
  attendance: true,
  card: true,
  cluster: true,
  companion: true,
  dimension: true,
  entry: true,
  field: true,
  guest: true,
  logo: true,
  me: true,
  mine: true,
  "my-response": true,
  "my-vote": true,
  "next-step": true,
  parked: true,
  phase: true,
  photo: true,
  progress: true,
  prose: true,
  result: true,
  sector: true,
  stage: true,
  step: true,
  table: true,
  tally: true,
  workshop: true,
};

const types = commandSchema.options.map((option) => option.entries.type.literal).filter((type) => type !== "activity");
const doings = Object.values(activityRules).flatMap(({ command }) => (command === null ? [] : doingsOf(command)));

describe("protocol.md", () => {
  it("names every command that the server parses", () => {
    expect(types.filter((type) => !new RegExp(`\`${type.replace(".", "\\.")}[\` ]`).test(commands))).toEqual([]);
    expect(doings.filter((name) => !commands.includes(`do: "${name}"`))).toEqual([]);
  });

  it("names no command that the server does not know", () => {
    const named = [...commands.matchAll(/`([a-z-]+\.[a-z]+)[` ]/g)].flatMap(([, name = ""]) => name);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((name) => !types.some((type) => type === name))).toEqual([]);
  });

  it("says nothing twice", () => {
    const sentences = page.split(/(?<=[.;:|])\s+/).filter((sentence) => sentence.length > 60);
    expect(sentences.length).toBeGreaterThan(60);
    expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)).toEqual([]);
  });

  it("names every kind of record that is stored or sent", () => {
    const kinds = [...new Set([...recordKinds, ...Object.keys(viewKinds)])];
    expect(kinds.filter((kind) => !records.includes(`\`${kind}\``))).toEqual([]);
  });

  it("shows the whole envelope of an activity's command", () => {
    const envelope = commandSchema.options.find((option) => option.entries.type.literal === "activity");
    expect(Object.keys(envelope?.entries ?? {})).toEqual(["type", "activityId", "command", "as"]);
    expect(commands).toContain('{ type: "activity", activityId, command: …, as: participantId }');
  });
});
