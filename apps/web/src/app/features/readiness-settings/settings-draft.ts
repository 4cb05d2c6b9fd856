import type { ReadinessSettings, RungSettings, RungSettingsView } from '@nextrung/api-client';

/** What is typed for one rung; only the touched fields, so that another person's change of another field stays. */
export interface RungEdit {
  /** As typed. */
  readonly sustainDays?: string;
  /** As typed. */
  readonly minEpisodes?: string;
  readonly sustained?: readonly string[];
  readonly overlays?: readonly string[];
}

export interface SettingsEdit {
  /** The version that was read when the first field was touched. */
  readonly version: number;
  readonly rungs: Readonly<Record<string, RungEdit>>;
  readonly reason: string;
}

/** A rung as the form shows it. */
export interface ShownRung {
  readonly saved: RungSettingsView;
  readonly sustainDays: string;
  readonly minEpisodes: string;
  readonly sustained: readonly string[];
  readonly overlays: readonly string[];
  readonly isEdited: boolean;
  readonly isAsLadder: boolean;
  readonly daysProblem: string;
  readonly episodesProblem: string;
}

const LIMITS = { sustainDays: { most: 730, words: 'Enter whole days, from 1 to 730.' }, minEpisodes: { most: 20, words: 'Enter a whole number from 1 to 20.' } } as const;

export const noEdit = (version: number): SettingsEdit => ({ version, rungs: {}, reason: '' });

export function shownRung(saved: RungSettingsView, edit: RungEdit = {}): ShownRung {
  const shown = {
    sustainDays: edit.sustainDays ?? String(saved.sustainDays),
    minEpisodes: edit.minEpisodes ?? String(saved.minEpisodes),
    sustained: edit.sustained ?? saved.sustained,
    overlays: edit.overlays ?? saved.overlays,
  };
  return {
    saved,
    ...shown,
    isEdited: !isSame(shown, saved),
    isAsLadder: isSame(shown, saved.ladder),
    daysProblem: problemOf(shown.sustainDays, LIMITS.sustainDays),
    episodesProblem: problemOf(shown.minEpisodes, LIMITS.minEpisodes),
  };
}

/** The fields that bring a rung back to what the ladder says. */
export function asLadder({ ladder }: RungSettingsView): RungEdit {
  return { sustainDays: String(ladder.sustainDays), minEpisodes: String(ladder.minEpisodes), sustained: ladder.sustained, overlays: ladder.overlays };
}

/** The rungs that would differ from what holds now. */
export function changedRungs(rungs: readonly ShownRung[]): RungSettings[] {
  return rungs
    .filter(({ isEdited }) => isEdited)
    .map(({ saved, sustainDays, minEpisodes, sustained, overlays }) => ({
      rung: saved.rung, sustainDays: Number(sustainDays), minEpisodes: Number(minEpisodes), sustained: [...sustained], overlays: [...overlays],
    }));
}

/** What others have changed since the edit began, newest first. */
export function changedMeanwhile({ history }: ReadinessSettings, edit: SettingsEdit): ReadinessSettings['history'] {
  return Object.keys(edit.rungs).length === 0 ? [] : history.filter(({ version }) => version > edit.version);
}

/** An edit read back from this browser's storage; null when it is not one. */
export function keptEdit(value: unknown): SettingsEdit | null {
  return typeof value === 'object' && value !== null && 'version' in value && 'rungs' in value && 'reason' in value ? (value as SettingsEdit) : null;
}

/** The list with the entry put in or taken out, in the order of `all`. */
export function withEntry(list: readonly string[], entry: string, on: boolean, all: readonly string[]): string[] {
  return all.filter((one) => (one === entry ? on : list.includes(one)));
}

function problemOf(text: string, { most, words }: { readonly most: number; readonly words: string }): string {
  return /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most ? '' : words;
}

function isSame(shown: Pick<ShownRung, 'sustainDays' | 'minEpisodes' | 'sustained' | 'overlays'>, other: RungSettings): boolean {
  return Number(shown.sustainDays) === other.sustainDays && Number(shown.minEpisodes) === other.minEpisodes && isSameSet(shown.sustained, other.sustained) && isSameSet(shown.overlays, other.overlays);
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((entry) => other.includes(entry));
}
