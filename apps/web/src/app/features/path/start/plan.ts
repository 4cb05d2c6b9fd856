/** What someone on the way in has chosen and done, as it is kept in this browser. */
export interface Plan {
  /** Id of the way in; null: none chosen. */
  readonly way: string | null;
  /** Steps that are done, by the way and the words of the step, so that an edited ladder ticks nothing by mistake. */
  readonly done: readonly string[];
}

export const noPlan: Plan = { way: null, done: [] };

/** A plan read back from this browser's storage; none where it is not one. */
export function keptPlan(value: unknown): Plan {
  if (typeof value !== 'object' || value === null || !('way' in value) || !('done' in value)) return noPlan;
  const { way, done } = value;
  if ((way !== null && typeof way !== 'string') || !Array.isArray(done)) return noPlan;
  return { way, done: done.filter((step): step is string => typeof step === 'string') };
}

export const stepKey = (way: string, step: string): string => `${way}: ${step}`;

/** The plan with a step ticked, or not. */
export function ticked(plan: Plan, key: string, on: boolean): Plan {
  const others = plan.done.filter((one) => one !== key);
  return { ...plan, done: on ? [...others, key] : others };
}

/** How far one has come, in words. */
export function progressWords(plan: Plan, way: string, steps: readonly string[]): string {
  const done = steps.filter((step) => plan.done.includes(stepKey(way, step))).length;
  if (done === 0) return `${steps.length === 1 ? 'One step' : `${steps.length} steps`}, none done yet`;
  return done === steps.length ? 'All steps done' : `${done} of ${steps.length} steps done`;
}
