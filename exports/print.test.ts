import { describe, expect, it } from "vitest";
import type { Block, ListItem } from "#domain/minutes.ts";
import { shortId } from "#domain/records.ts";
import { printHtml } from "./html.ts";
import { type PrintedBoards, printedBoards } from "./print.ts";
import { publishedState } from "./published-state.ts";
import { awkwardWords, finishedWorkshop, formerWords, hiddenWords, withdrawnWords } from "./testing/finished-workshop.ts";

const labelsIn = ({ pages }: PrintedBoards): string[] => {
  const ofItem = ({ label, under = [] }: ListItem): string[] => [...(label ? [label] : []), ...under.flatMap(ofItem)];
  const ofBlock = (block: Block) => (block.kind === "list" ? block.items.flatMap(ofItem) : []);
  return pages.filter(({ title }) => !title.startsWith("Ergebnis")).flatMap(({ blocks }) => blocks.flatMap(ofBlock));
};

const whole = (record = finishedWorkshop()) => printHtml(printedBoards(record), "n");

describe("all boards on paper", () => {
  it("[PR1] have every visible card exactly once, for 300 cards too, in a moment", () => {
    const record = finishedWorkshop({ moreFactors: 300 });
    const started = performance.now();
    const boards = printedBoards(record);
    const page = printHtml(boards, "n");
    expect(performance.now() - started).toBeLessThan(5000);
    const cards = [...publishedState(record.state).tables.card.values()];
    expect(cards.length).toBeGreaterThan(300);
    expect(labelsIn(boards).sort()).toEqual(cards.map(shortId).sort());
    expect(page.length).toBeLessThan(500_000);
  });

  it("[PR2] hold no hidden card, no withdrawn one, and no former words", () => {
    for (const words of [hiddenWords, withdrawnWords, formerWords]) expect(whole()).not.toContain(words);
  });

  it("[PR1] have a page for each field, what lies in none, and what was counted", () => {
    const titles = printedBoards(finishedWorkshop()).pages.map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith("Handlungsfeld")).length).toBeGreaterThan(1);
    expect(titles.some((title) => title.startsWith("Ergebnis: "))).toBe(true);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it("[PR1] have a page for each table where there are no fields", () => {
    const record = finishedWorkshop();
    const { state } = record;
    const noFields = { ...state, tables: { ...state.tables, field: new Map() } };
    const boards = printedBoards({ ...record, state: noFields });
    expect(boards.pages[0]?.title).toBe("Tisch 1");
    const cards = [...publishedState(noFields).tables.card.values()];
    expect(labelsIn(boards).sort()).toEqual(cards.map(shortId).sort());
  });

  it("[PR3] need no other file, and take typed words for words", () => {
    const page = whole();
    expect(page).not.toMatch(/(src|href)=|@import|url\(/);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain('addEventListener("load",()=>print())');
    const read = page
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, "&");
    for (const words of awkwardWords) expect(read).toContain(words);
    expect(page).not.toContain("<b>fett</b>");
  });

  it("[PR1] say so when there is nothing yet", () => {
    const record = finishedWorkshop();
    const { state } = record;
    const empty = { ...state, tables: { ...state.tables, card: new Map(), activity: new Map() } };
    expect(whole({ ...record, state: empty, journal: [] })).toContain("Noch keine Karten.");
  });
});
