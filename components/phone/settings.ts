/** An activity's settings with what was left out; the server has parsed them, so the phone needs no schema. */
export function withDefaults<S extends object>(defaults: S, settings: unknown): S {
  return { ...defaults, ...(settings as Partial<S> | null) };
}
