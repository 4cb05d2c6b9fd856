import type { IndicatorView, LadderView, PersonProfile, ReadinessSettings } from '@nextrung/api-client';

/** Indicators under one name: a competency of a rung, or a skill of an overlay. */
export interface ChoosableGroup {
  readonly id: string;
  readonly name: string;
  readonly indicators: readonly IndicatorView[];
}

/** What an item can show: a target rung or an overlay, with its groups. */
export interface ChoosableSection {
  readonly id: string;
  readonly name: string;
  readonly isFirst: boolean;
  readonly groups: readonly ChoosableGroup[];
}

/** The person's target, their second one, then each overlay that they have or that is asked of everyone on the way to one of those rungs. */
export function choosableSections(ladder: LadderView | null, profile: Pick<PersonProfile, 'targetRung' | 'secondTargetRung' | 'overlays'> | null, settings: Pick<ReadinessSettings, 'rungs'> | null): ChoosableSection[] {
  if (!ladder || !profile) return [];
  const targets = [profile.targetRung, profile.secondTargetRung].flatMap((id) => ladder.rungs.find((rung) => rung.id === id) ?? []);
  const asked = (settings?.rungs ?? []).filter(({ rung }) => targets.some(({ id }) => id === rung)).flatMap(({ overlays }) => overlays);
  const overlays = ladder.overlays.filter(({ id }) => profile.overlays.includes(id) || asked.includes(id));
  return [
    ...targets.map(({ id, title }) => ({
      id,
      name: title,
      groups: ladder.competencies.map((competency) => ({
        id: competency.id,
        name: competency.name,
        indicators: ladder.cells.find((cell) => cell.rung === id && cell.competency === competency.id)?.indicators ?? [],
      })),
    })),
    ...overlays.map(({ id, name, skills }) => ({ id, name, groups: skills })),
  ].map((section, at) => ({ ...section, isFirst: at === 0 }));
}
