import type { Cell, Ladder, TargetPolicy } from '../ladder.js';

/**
 * A draft made whole after a change of its rungs or competencies: places counted from the lowest rung, one cell for every
 * rung and competency, policies that ask for every competency (a new one is demonstrated), and nothing that points at
 * what is gone.
 */
export function arranged(ladder: Ladder): Ladder {
  const rungs = new Set(ladder.rungs.map(({ id }) => id));
  const competencies = ladder.competencies.map(({ id }) => id);
  const cells = new Map(ladder.cells.map((cell) => [placeOf(cell.rung, cell.competency), cell]));
  const { guide } = ladder;
  const bands = new Set(guide.bands.map(({ id }) => id));
  const kept = (ids: readonly string[]): readonly string[] => ids.filter((id) => rungs.has(id));
  return {
    ...ladder,
    rungs: ladder.rungs.map((rung, at) => ({ ...rung, ordinal: at + 1, policy: policyFor(rung.policy, competencies, rungs, rung.id, ladder.rungs[at - 1]?.id ?? null) })),
    cells: ladder.rungs.flatMap(({ id }) => competencies.map((competency): Cell => cells.get(placeOf(id, competency)) ?? { rung: id, competency, indicators: [] })),
    guide: {
      ...guide,
      payStages: guide.payStages.map((stage) => ({ ...stage, rungs: kept(stage.rungs) })),
      bands: guide.bands.map((band) => ({ ...band, covers: kept(band.covers), stretchesTo: kept(band.stretchesTo) })),
      bandTexts: competencies.flatMap((id) => guide.bandTexts.filter(({ competency, band }) => competency === id && bands.has(band))),
      uncoveredRungs: kept(guide.uncoveredRungs),
      leadership: { ...guide.leadership, rungs: kept(guide.leadership.rungs) },
    },
  };
}

function policyFor({ from, ...policy }: TargetPolicy, competencies: readonly string[], rungs: ReadonlySet<string>, self: string, below: string | null): TargetPolicy {
  const sustained = policy.sustained.filter((id) => competencies.includes(id));
  const demonstrated = [...policy.demonstrated.filter((id) => competencies.includes(id)), ...competencies.filter((id) => !policy.sustained.includes(id) && !policy.demonstrated.includes(id))];
  const fromStays = from !== undefined && from !== self && from !== below && (from === null || rungs.has(from));
  return { ...policy, sustained, demonstrated, ...(fromStays ? { from } : {}) };
}

function placeOf(rung: string, competency: string): string {
  return `${rung}.${competency}`;
}
