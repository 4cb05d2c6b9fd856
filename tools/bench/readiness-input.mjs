/** Invented records of one person, the same at every run. */

/** @typedef {import('@nextrung/domain/readiness').ReadinessInput} ReadinessInput */
/** @typedef {import('@nextrung/domain/readiness').EvidenceInput} EvidenceInput */

const DAY = 86_400_000;
const TODAY = Date.UTC(2026, 8, 27);
const COMPETENCIES = { strategy: 4, communication: 4, data: 4, leadership: 3 };
const PEERS = ['peer-1', 'peer-2', 'peer-3', 'peer-4', 'peer-5', 'peer-6'];
/** Two and a half years of work. */
const SPAN = 900;

/** Numbers from 0 to 1 that look like chance (mulberry32). @param {number} seed */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @param {number} days */
const daysAgo = (days) => new Date(TODAY - days * DAY).toISOString().slice(0, 10);

/** @type {ReadinessInput['target']} */
const target = {
  rung: 'SPM',
  sustainDays: 180,
  minEpisodes: 3,
  competencies: Object.entries(COMPETENCIES).map(([id, count], at) => ({
    id,
    required: at < 2 ? 'sustained' : 'demonstrated',
    indicators: Array.from({ length: count }, (_, one) => ({ id: `${id}-${String(one + 1)}`, must: one < 2 })),
  })),
};

/**
 * How well work is vouched for: `typical` is a person on the way, `proven` one whose every gate is met, `claimed` one
 * whose work nobody has rated yet, so that every request would change something.
 * @typedef {'typical' | 'proven' | 'claimed'} Kind
 */

/** Shares of the items, and how many of the indicators nothing speaks for. @type {Readonly<Record<Kind, {rated: number, second: number, confirmed: number, measured: number, missing: number}>>} */
const KINDS = {
  typical: { rated: 0.3, second: 0.3, confirmed: 0.4, measured: 0.1, missing: 2 },
  proven: { rated: 1, second: 0.5, confirmed: 1, measured: 1, missing: 0 },
  claimed: { rated: 0, second: 0, confirmed: 0.1, measured: 0.2, missing: 0 },
};

/**
 * A person with so many items over four competencies and fifteen indicators.
 * @param {number} items @param {Kind} [kind] @returns {ReadinessInput}
 */
export function recordOf(items, kind = 'typical') {
  const chance = numbers(items * 7 + kind.length);
  const { rated, second, confirmed, measured, missing } = KINDS[kind];
  /** @template Item @param {readonly [Item, ...Item[]]} list */
  const oneOf = (list) => list[Math.floor(chance() * list.length)] ?? list[0];
  const all = target.competencies.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  const notShown = all.filter((id) => id.endsWith('-2')).slice(-missing);
  const shown = missing === 0 ? all : all.filter((id) => !notShown.includes(id));

  /** @param {number} at @returns {EvidenceInput} */
  const item = (at) => {
    // The newest first; a few run on from one to the next.
    const ended = Math.floor((at / items) * SPAN);
    const length = 10 + Math.floor(chance() * 120);
    const on = daysAgo(Math.max(0, ended - 7));
    const first = shown[at % shown.length] ?? '';
    const indicators = [...new Set([first, ...Array.from({ length: Math.floor(chance() * 4) }, () => shown[Math.floor(chance() * shown.length)] ?? first)])];
    const voices = [...(chance() < rated ? [['manager', 'manager']] : []), ...(chance() < second ? [[oneOf(['skip', 'sponsor']), 'other']] : [])];
    return {
      id: `item-${String(at).padStart(4, '0')}`,
      episode: `episode-${String(Math.floor(at / 3))}`,
      indicators,
      selfClaims: Object.fromEntries(indicators.map((id) => [id, 'meets'])),
      startedOn: daysAgo(ended + length),
      endedOn: daysAgo(ended),
      loggedOn: on,
      hasLink: chance() < 0.6,
      impact: chance() < measured ? oneOf(['measured', 'attributed']) : oneOf(['activity', 'shipped']),
      ratings: voices.flatMap(([raterId = '', role = '']) =>
        indicators.map((indicator) => ({ raterId, role: role === 'manager' ? 'manager' : 'other', indicator, level: kind === 'proven' ? 'meets' : oneOf(['partial', 'meets', 'meets', 'exceeds']), on }))),
      corroborations: PEERS.filter(() => chance() < confirmed / 2).map((raterId) => ({ raterId, on })),
    };
  };

  return {
    asOf: daysAgo(0),
    subjectId: 'person',
    managerId: 'manager',
    leaves: [{ from: daysAgo(260), to: daysAgo(230) }, { from: daysAgo(610), to: daysAgo(520) }],
    target,
    evidence: Array.from({ length: items }, (_, at) => item(at)),
    counterObservations: kind === 'proven' ? [] : [{
      id: 'counter', episode: 'episode-2', indicators: ['data-1'], startedOn: daysAgo(300), endedOn: daysAgo(300), loggedOn: daysAgo(300), hasLink: false,
      ratings: [{ raterId: 'skip', role: 'other', indicator: 'data-1', level: 'not_shown', on: daysAgo(300) }], corroborations: [], severity: 'material',
    }],
  };
}
