import * as v from "valibot";
import { optionalText } from "./commands/schemas.ts";
import type { CardDetails } from "./records.ts";

export type OptionDetails = Extract<CardDetails, { of: "option" }>;

/** The parts of an option beside what it is: who typed none of one leaves it out. */
export const optionParts = v.strictObject({
  where: v.optional(optionalText),
  how: v.optional(optionalText),
  when: v.optional(optionalText),
  term: v.optional(v.nullable(v.picklist(["short", "medium", "permanent"]))),
  bodies: v.optional(v.pipe(v.array(optionalText), v.maxLength(12))),
  targetGroup: v.optional(optionalText),
  existence: v.optional(v.nullable(v.picklist(["exists", "extend", "create"]))),
});
export type OptionParts = v.InferOutput<typeof optionParts>;

export const noParts: OptionDetails = {
  of: "option",
  where: "",
  how: "",
  when: "",
  term: null,
  bodies: [],
  targetGroup: "",
  existence: null,
};

export const partNames = ["where", "how", "when", "bodies", "targetGroup", "existence"] as const;
export type PartName = (typeof partNames)[number];

/** An option's parts with some of them written anew; the others stay, whoever wrote them. */
export function withParts(details: CardDetails | undefined, parts: OptionParts): OptionDetails {
  const before = details?.of === "option" ? details : noParts;
  const bodies = parts.bodies?.filter((body) => body !== "") ?? before.bodies;
  return {
    of: "option",
    where: parts.where ?? before.where,
    how: parts.how ?? before.how,
    when: parts.when ?? before.when,
    term: parts.term === undefined ? before.term : parts.term,
    bodies: [...new Set(bodies)],
    targetGroup: parts.targetGroup ?? before.targetGroup,
    existence: parts.existence === undefined ? before.existence : parts.existence,
  };
}

/** What nobody has said of an option yet, in the order of the parts. A term alone says when. */
export function missingParts(details: CardDetails | undefined): PartName[] {
  const { where, how, when, term, bodies, targetGroup, existence } =
    details?.of === "option" ? details : noParts;
  const isThere: Readonly<Record<PartName, boolean>> = {
    where: where !== "",
    how: how !== "",
    when: when !== "" || term !== null,
    bodies: bodies.length > 0,
    targetGroup: targetGroup !== "",
    existence: existence !== null,
  };
  return partNames.filter((name) => !isThere[name]);
}
