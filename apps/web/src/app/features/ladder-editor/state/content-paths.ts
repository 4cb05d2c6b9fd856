import type { Ladder } from '@nextrung/domain/ladder';

const ROOTS: Readonly<Record<string, string>> = {
  guide: '', ladder: 'rungs', competency_matrix: 'guide', leadership_competencies: 'guide.leadership', comp_mix: 'guide.payStages', break_in_paths: 'guide.breakInPaths',
  pre_pm_evidence_examples: 'guide.firstEvidence', role_boundary: 'guide.roleBoundary', technical_background: 'guide.technicalBackground', tools: 'guide.tools', market_facts: 'guide.marketFacts',
  ladder_notes: 'notes', promotion_policy: 'guide.policy',
};
const NAMES: Readonly<Record<string, string>> = { focus_area: 'focus', comp: 'compensation', comp_basis: 'compensationBasis', guide_label: 'label', items: 'skills', for: 'audience', do: 'what', number: 'numbers', cells: 'bandTexts' };

/** Where the editor has the field that the server refused, from its place in the file format (`content.ladder.2.title`). */
export function pathOfContent(field: string, ladder: Ladder): string {
  const [first = '', ...rest] = field.replace(/^content\./, '').split('.');
  const rungAt = (id = ''): string => `rungs[${String(ladder.rungs.findIndex((rung) => rung.id === id))}]`;
  const [second = '', third = '', ...more] = rest;
  if (first === 'expectations') {
    const cell = ladder.cells.findIndex(({ rung, competency }) => rung === second && competency === third);
    return joined(`cells[${String(cell)}].indicators`, more);
  }
  if (first === 'level_checklists') return joined(`${rungAt(second)}.checklist`, rest.slice(1));
  if (first === 'promotion_policy' && second === 'targets') return joined(`${rungAt(third)}.policy`, more);
  if (first === 'competency_matrix' && (second === 'names' || second === 'descriptions')) {
    return `competencies[${String(ladder.competencies.findIndex(({ id }) => id === third))}].${second.slice(0, -1)}`;
  }
  if (first === 'competency_matrix' && second === 'competencies') return joined('competencies', rest.slice(1));
  if (first === 'ai_pm') return joined('overlays[0]', rest);
  if (first === 'overlays' && ladder.overlays[0]?.id === 'ai_pm') return joined('overlays', [String(Number(second) + 1), ...rest.slice(1)]);
  return joined(ROOTS[first] ?? first, rest);
}

function joined(start: string, parts: readonly string[]): string {
  return parts.reduce((path, part) => {
    if (/^\d+$/.test(part)) return `${path}[${part}]`;
    const name = NAMES[part] ?? part.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    return path === '' ? name : `${path}.${name}`;
  }, start);
}
