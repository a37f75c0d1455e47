import type { Command } from "#domain/commands.ts";
import { cleanText } from "#domain/text.ts";
import type { CardFact, Facts } from "./fact.ts";

/** What hosts and facilitators do to cards that lie on the board: merging, bundling, hiding. */
export function learnOrder(facts: Facts, command: Command, result: Readonly<Record<string, unknown>>): void {
  switch (command.type) {
    case "board.merge": {
      const parent = String(result.cardId);
      const clusterId = facts.cards.get(parent)?.clusterId ?? null;
      const below = command.cardIds.flatMap((id) => [id, ...mergedUnder(facts, id)]);
      for (const id of below) set(facts, id, { mergedInto: id === parent ? null : parent, clusterId });
      return;
    }
    case "board.split": {
      const under = mergedUnder(facts, command.cardId);
      for (const id of [command.cardId, ...under]) set(facts, id, { mergedInto: null });
      return;
    }
    case "board.cluster": {
      const clusterId = String(result.clusterId);
      facts.clusters.set(clusterId, cleanText(command.title));
      for (const id of command.cardIds.flatMap((id) => [id, ...mergedUnder(facts, id)]))
        set(facts, id, { clusterId });
      return;
    }
    case "board.move": {
      const { fieldId, clusterId } = command;
      for (const id of command.cardIds) set(facts, id, { mergedInto: null });
      for (const id of command.cardIds.flatMap((id) => [id, ...mergedUnder(facts, id)]))
        set(facts, id, { fieldId, clusterId });
      return;
    }
    case "board.reassign":
      learnReassigning(facts, command.moves);
      return;
    case "board.rename":
      facts.clusters.set(command.clusterId, cleanText(command.title));
      return;
    case "card.hide":
      set(facts, command.cardId, { status: "hidden" });
      return;
    case "card.show":
      set(facts, command.cardId, { status: "visible" });
      return;
    case "card.release":
      for (const id of command.cardIds) set(facts, id, { held: false });
      return;
    case "card.reword":
      reword(facts, command.cardId, command.text);
      return;
  }
}

/** Piles go as one; a bundle stays one where all that can be seen of it goes to the same field. */
function learnReassigning(facts: Facts, moves: Extract<Command, { type: "board.reassign" }>["moves"]): void {
  const fields = new Map<string, string | null>();
  for (const { cardIds, fieldId } of moves)
    for (const id of cardIds) {
      const parent = facts.cards.get(id)?.mergedInto ?? id;
      for (const each of [parent, ...mergedUnder(facts, parent)]) fields.set(each, fieldId);
    }
  const bundles = new Set([...fields.keys()].flatMap((id) => facts.cards.get(id)?.clusterId ?? []));
  for (const clusterId of bundles) {
    const members = [...facts.cards.values()].filter((card) => card.clusterId === clusterId);
    const seen = members.filter(({ status }) => status === "visible");
    const goTo = new Set((seen.length > 0 ? seen : members).map(({ id }) => fields.get(id)));
    const [fieldId] = goTo;
    for (const { id } of members) {
      if (goTo.size === 1 && fieldId !== undefined) set(facts, id, { fieldId });
      else if (fields.has(id)) set(facts, id, { clusterId: null });
    }
  }
  for (const [id, fieldId] of fields) set(facts, id, { fieldId });
}

export function set({ cards }: Facts, id: string, change: Partial<CardFact>): void {
  const card = cards.get(id);
  if (card) cards.set(id, { ...card, ...change });
}

export function mergedUnder({ cards }: Facts, parentId: string): string[] {
  return [...cards.values()].filter((card) => card.mergedInto === parentId).map((card) => card.id);
}

export function reword(facts: Facts, id: string, text: string): void {
  facts.formerTexts.set(id, [...(facts.formerTexts.get(id) ?? []), facts.cards.get(id)?.text ?? ""]);
  set(facts, id, { text: cleanText(text) });
}
