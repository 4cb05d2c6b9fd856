import { findRung, type Ladder, type Rung } from '@nextrung/domain/ladder';
import type { FieldError } from '../../platform/http/problem.js';
import type { OrganisationSettings, StoredRungSettings } from '../readiness/settings.repository.js';
import type { RungSettings } from './readiness-settings.dto.js';

/** What holds for a rung: the organisation's settings, else the ladder's. */
export function settingsOf(rung: Rung, settings: OrganisationSettings): StoredRungSettings {
  return settings.rungs[rung.id] ?? ladderSettings(rung);
}

/** What the ladder says, where nothing else is set. */
export function ladderSettings({ policy: { sustainDays, minEpisodes, sustained } }: Rung): StoredRungSettings {
  return { sustainDays, minEpisodes, sustained, overlays: [] };
}

/** Everything that stands against a draft. */
export function draftErrors(rungs: readonly RungSettings[], ladder: Ladder): FieldError[] {
  const seen = new Set<string>();
  return rungs.flatMap(({ rung, sustained, overlays }, at) => {
    const errors: FieldError[] = [];
    if (!findRung(ladder, rung)) errors.push({ field: `rungs.${at}.rung`, message: `The ladder has no rung ${rung}.` });
    if (seen.has(rung)) errors.push({ field: `rungs.${at}.rung`, message: `${rung} is named twice.` });
    seen.add(rung);
    sustained.forEach((id, index) => {
      if (!ladder.competencies.some((competency) => competency.id === id)) errors.push({ field: `rungs.${at}.sustained.${index}`, message: `The ladder has no competency ${id}.` });
    });
    overlays.forEach((id, index) => {
      if (!ladder.overlays.some((overlay) => overlay.id === id)) errors.push({ field: `rungs.${at}.overlays.${index}`, message: `The ladder has no overlay ${id}.` });
    });
    return errors;
  });
}

/** The settings after a draft; what equals the ladder is not kept. */
export function withDraft(present: OrganisationSettings, draft: readonly RungSettings[], ladder: Ladder): OrganisationSettings {
  const drafted = new Map(draft.map((one) => [one.rung, one]));
  const rungs = ladder.rungs.flatMap((rung): [string, StoredRungSettings][] => {
    const { sustainDays, minEpisodes, sustained, overlays } = drafted.get(rung.id) ?? settingsOf(rung, present);
    const kept: StoredRungSettings = {
      sustainDays,
      minEpisodes,
      sustained: ladder.competencies.map(({ id }) => id).filter((id) => sustained.includes(id)),
      overlays: ladder.overlays.map(({ id }) => id).filter((id) => overlays.includes(id)),
    };
    return same(kept, ladderSettings(rung)) ? [] : [[rung.id, kept]];
  });
  return { version: present.version + 1, rungs: Object.fromEntries(rungs) };
}

/** Codes of the rungs at which two settings ask for different things. */
export function changedRungs(before: OrganisationSettings, after: OrganisationSettings, ladder: Ladder): string[] {
  return ladder.rungs.filter((rung) => !same(settingsOf(rung, before), settingsOf(rung, after))).map(({ id }) => id);
}

/** What changed, in words, one a line. */
export function changeWords(before: OrganisationSettings, after: OrganisationSettings, ladder: Ladder): string[] {
  const competency = (id: string): string => ladder.competencies.find((one) => one.id === id)?.name ?? id;
  const overlay = (id: string): string => ladder.overlays.find((one) => one.id === id)?.name ?? id;
  return ladder.rungs.flatMap((rung) => {
    const was = settingsOf(rung, before);
    const now = settingsOf(rung, after);
    const words: string[] = [];
    if (was.sustainDays !== now.sustainDays) words.push(`${rung.short}: sustained from ${was.sustainDays} to ${now.sustainDays} days`);
    if (was.minEpisodes !== now.minEpisodes) words.push(`${rung.short}: episodes from ${was.minEpisodes} to ${now.minEpisodes}`);
    for (const id of now.sustained.filter((one) => !was.sustained.includes(one))) words.push(`${rung.short}: ${competency(id)} must now be sustained`);
    for (const id of was.sustained.filter((one) => !now.sustained.includes(one))) words.push(`${rung.short}: ${competency(id)} need only be demonstrated`);
    for (const id of now.overlays.filter((one) => !was.overlays.includes(one))) words.push(`${rung.short}: ${overlay(id)} added for everyone`);
    for (const id of was.overlays.filter((one) => !now.overlays.includes(one))) words.push(`${rung.short}: ${overlay(id)} no longer for everyone`);
    return words;
  });
}

function same(a: StoredRungSettings, b: StoredRungSettings): boolean {
  const equal = (x: readonly string[], y: readonly string[]): boolean => x.length === y.length && x.every((one) => y.includes(one));
  return a.sustainDays === b.sustainDays && a.minEpisodes === b.minEpisodes && equal(a.sustained, b.sustained) && equal(a.overlays, b.overlays);
}
