import { roman } from "#components/roman.ts";
import type { ActionField, Dimension } from "#domain/records.ts";

/** Where cards may lie, as a choice: a field, one of its dimensions, or nowhere yet. */
export interface Place {
  readonly value: string;
  readonly label: string;
  readonly fieldId: string | null;
  readonly dimensionId: string | null;
}

/** Nothing is chosen; and the place of cards that lie in no field. */
export const noChoice = "";
export const nowhere = "none";

/** All fields in their order, each with its dimensions below it, and "without a field" at the end. */
export function placesOf(
  fields: readonly ActionField[],
  dimensions: readonly Dimension[],
  withoutField: string,
): Place[] {
  const ofFields = [...fields]
    .sort((a, b) => a.numeral - b.numeral)
    .flatMap(({ id: fieldId, numeral, title }) => [
      { value: `field:${fieldId}`, label: `${roman(numeral)} ${title}`, fieldId, dimensionId: null },
      ...dimensions
        .filter((dimension) => dimension.fieldId === fieldId)
        .sort((a, b) => a.order - b.order)
        .map(({ id, title: name }) => ({
          value: `dimension:${id}`,
          label: `${roman(numeral)} · ${name}`,
          fieldId,
          dimensionId: id,
        })),
    ]);
  return [...ofFields, { value: nowhere, label: withoutField, fieldId: null, dimensionId: null }];
}

/** The place where something lies now. */
export function placeValue({ fieldId, dimensionId }: Pick<Place, "fieldId" | "dimensionId">): string {
  if (dimensionId !== null) return `dimension:${dimensionId}`;
  return fieldId === null ? nowhere : `field:${fieldId}`;
}
