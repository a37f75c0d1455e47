import { type BaseIssue, type BaseSchema, safeParse } from "valibot";

/** An activity's settings as its own schema reads them; what it cannot read gives its defaults. */
export function settingsOf<S>(
  rules: { settings: BaseSchema<unknown, S, BaseIssue<unknown>>; defaults: S },
  activity: { settings: unknown },
): S {
  const parsed = safeParse(rules.settings, activity.settings);
  return parsed.success ? parsed.output : rules.defaults;
}
