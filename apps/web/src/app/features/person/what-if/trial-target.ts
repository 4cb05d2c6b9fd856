import type { LadderView, TargetRef, WaiverInForce, WaiverView } from '@nextrung/api-client';

import type { IndicatorGroup } from './imagine-form';

/** A rung that can be tried out, and how it stands to the person. */
export interface TrialRung {
  readonly id: string;
  readonly words: string;
}

/** Every rung of the ladder, from the lowest; those that are agreed and the present one say so. */
export function trialRungs(ladder: Pick<LadderView, 'rungs'>, agreed: readonly TargetRef[], present: string | null): readonly TrialRung[] {
  return ladder.rungs.map(({ id, title }) => {
    const target = agreed.find(({ rung }) => rung === id);
    const notes = [target === undefined ? '' : target.second ? 'agreed as second target' : 'agreed target', id === present ? 'present rung' : ''].filter((note) => note !== '');
    return { id, words: notes.length === 0 ? title : `${title} (${notes.join(', ')})` };
  });
}

/** What the agreed target is while another rung is tried out; empty where the rung is agreed. */
export function trialNote(title: string, rung: string, agreed: readonly TargetRef[]): string {
  if (agreed.some((one) => one.rung === rung)) return '';
  const stays = agreed.length === 0 ? 'No target is agreed' : `The agreed target stays ${agreed.map((one) => one.title).join(' and ')}`;
  return `You are trying out ${title}. ${stays}: nothing changes by trying.`;
}

/** The indicators of a rung that apply, competency by competency. */
export function askedOn({ competencies, cells }: Pick<LadderView, 'competencies' | 'cells'>, rung: string, waived: readonly WaiverInForce[]): readonly IndicatorGroup[] {
  return competencies.flatMap(({ id, name }) => {
    const cell = cells.find((one) => one.rung === rung && one.competency === id);
    const indicators = (cell?.indicators ?? []).filter((indicator) => !waived.some((waiver) => waiver.indicator === indicator.id));
    return indicators.length === 0 ? [] : [{ name, indicators }];
  });
}

/** Signed waivers that leave out an indicator of this rung; a must-have is never left out. */
export function waivedOn({ competencies, cells }: Pick<LadderView, 'competencies' | 'cells'>, rung: string, waivers: readonly WaiverView[]): readonly WaiverInForce[] {
  return waivers.flatMap(({ id, indicator, text, reason, proposedBy, decidedBy, expiresOn, state, competencyName }) => {
    const cell = cells.find((one) => one.rung === rung && one.indicators.some((asked) => asked.id === indicator && !asked.must));
    if (state !== 'signed' || decidedBy === null || expiresOn === null || cell === undefined) return [];
    const name = competencies.find((one) => one.id === cell.competency)?.name ?? competencyName;
    return [{ id, indicator, text, reason, proposedBy, signedBy: decidedBy, expiresOn, competency: cell.competency, competencyName: name }];
  });
}
