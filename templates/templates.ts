import type { WorkshopTemplate } from "#domain/template.ts";
import { empty } from "./empty.ts";
import { fiveHours } from "./five-hours.ts";
import { foresightIntensiv } from "./foresight-intensiv.ts";
import { zukunftswerkstatt } from "./zukunftswerkstatt.ts";
import { zukunftswerkstattVierThemenfelder } from "./zukunftswerkstatt-vier-themenfelder.ts";

/** All templates, in the order in which the organiser sees them. A new one is a file and a line here. */
export const templates: readonly WorkshopTemplate[] = [
  fiveHours,
  foresightIntensiv,
  zukunftswerkstatt,
  zukunftswerkstattVierThemenfelder,
  empty,
];

export function templateByName(name: string): WorkshopTemplate | undefined {
  return templates.find((template) => template.name === name);
}
