/** A generated framework as large as one may be: 50 rungs × 50 competencies. */

const SIZE = 50;
const INDICATORS = 4;
const WORDS = 'sets goals for the area writes briefs that others can follow measures what changed tells partners early decides with evidence teaches the team'.split(' ');

/** @param {number} seed */
const sentence = (seed) => `Does this in a way that ${Array.from({ length: 12 }, (_, at) => WORDS[(seed * 7 + at * 5) % WORDS.length]).join(' ')}, as case ${String(seed)} shows`;

/**
 * A ladder with so many rungs and competencies, made from another whose rungs stay the lowest, so that people still stand on it.
 * @param {import('@nextrung/domain/ladder').Ladder} from @returns {import('@nextrung/domain/ladder').Ladder}
 */
export function largeLadder(from) {
  const competencies = Array.from({ length: SIZE }, (_, at) => ({ id: `c${String(at + 1)}`, name: `Competency number ${String(at + 1)}` }));
  const ids = competencies.map(({ id }) => id);
  const last = from.rungs.at(-1);
  if (!last) throw new Error('A ladder has rungs.');
  const rungs = Array.from({ length: SIZE }, (_, at) => {
    const rung = from.rungs[at] ?? { ...last, id: `R${String(at + 1)}`, title: `Rung number ${String(at + 1)}`, short: `Rung ${String(at + 1)}`, checklist: [] };
    const { from: _from, ...policy } = rung.policy;
    return { ...rung, ordinal: at + 1, policy: { ...policy, sustained: [], demonstrated: ids } };
  });
  const cells = rungs.flatMap((rung, row) => ids.map((competency, column) => ({
    rung: rung.id,
    competency,
    indicators: Array.from({ length: INDICATORS }, (_, at) => ({ id: `${rung.id}.X${String(column + 1)}x${String(at + 1)}`, must: at === 0, text: sentence((row * SIZE + column) * INDICATORS + at) })),
  })));
  return { ...from, title: 'A large ladder', rungs, competencies, cells, guide: { ...from.guide, bandTexts: [] } };
}
