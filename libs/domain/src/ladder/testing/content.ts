const rung = (id: string, ordinal: number, changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  id,
  ordinal,
  title: `${id} title`,
  short: id,
  years: { min: ordinal, max: ordinal + 2, open_ended: false },
  responsibilities: ['owns something'],
  focus_area: 'Landing it',
  comp: { min: 100_000 * ordinal, max: 120_000 * ordinal, max_is_soft: false, midpoint: 110_000 * ordinal },
  track: 'ic',
  manages_people: false,
  ...changes,
});

const indicators = (prefix: string): unknown[] => [
  { id: `${prefix}1`, must: true, derived: false, text: `Does ${prefix}1` },
  { id: `${prefix}2`, must: false, derived: true, text: `Does ${prefix}2` },
];

const row = (id: string): Record<string, unknown> => ({
  strategy: indicators(`${id}.S`),
  data: indicators(`${id}.D`),
});

const policy = (sustained: string[], demonstrated: string[], sustainDays: number): Record<string, unknown> => ({
  from: null,
  sustained,
  demonstrated,
  sustain_days: sustainDays,
  min_episodes: 2,
  typical_months_in_level: null,
});

/** Parsed ladder content with three rungs, listed from the top, and two competencies. */
export function ladderContent(): Record<string, unknown> {
  return {
    schema_version: 1,
    guide: { currency: 'USD', comp_basis: 'total_compensation', market: 'US tech hubs' },
    ladder: [
      rung('DIR', 3, {
        track: 'management',
        manages_people: true,
        years: { min: 10, max: null, open_ended: true },
        comp: { min: 450_000, max: 700_000, max_is_soft: true, highly_variable: true, midpoint: 575_000 },
      }),
      rung('APM', 1),
      rung('SPM', 2),
    ],
    ladder_notes: ['Years are a typical range, never a gate.'],
    competency_matrix: { competencies: ['strategy', 'data'], names: { strategy: 'Product Strategy', data: 'Data' } },
    expectations: { APM: row('APM'), SPM: row('SPM'), DIR: row('DIR') },
    level_checklists: { APM: [{ id: 'stories', name: 'Write stories', detail: 'five to seven', tools: ['a tool'] }] },
    leadership_competencies: { rungs: ['DIR'], items: [{ id: 'pnl', name: 'P&L', detail: 'answer for it' }] },
    promotion_policy: {
      targets: {
        APM: policy([], ['strategy', 'data'], 90),
        SPM: policy(['strategy'], ['data'], 180),
        DIR: policy(['strategy', 'data'], [], 270),
      },
    },
  };
}
