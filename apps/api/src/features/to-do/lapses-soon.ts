import { Injectable } from '@nestjs/common';
import { daysBetween } from '@nextrung/domain/kernel';
import type { Scope } from '../../platform/access/access.js';
import type { Relation } from '../../platform/access/relations.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { TargetsRepository } from '../ladders/targets.repository.js';
import { Assessments } from '../readiness/assessments.js';
import { Dossiers } from '../readiness/dossiers.js';
import { SettingsRepository } from '../readiness/settings.repository.js';
import { type StoredReader, storedSummary, type StoredSummary } from '../readiness/stored-assessments.js';
import { LapsesRepository, type LookedAfter } from './lapses.repository.js';
import type { LapseToKnow } from './to-do.dto.js';

/** Days within which a lapse is worth a look: long enough to log what was done, or to ask for a word about it. */
const SOON_DAYS = 60;
const MOST = 100;
const AS_SELF: ReadonlySet<Relation> = new Set(['self']);
const AS_MANAGER: ReadonlySet<Relation> = new Set(['manager', 'line_manager']);

/** Gates that stop being met soon, of the reader and of those they look after. */
@Injectable()
export class LapsesSoon {
  constructor(
    private readonly people: LapsesRepository,
    private readonly ladders: LaddersRepository,
    private readonly targets: TargetsRepository,
    private readonly settings: SettingsRepository,
    private readonly assessments: Assessments,
    private readonly dossiers: Dossiers,
  ) {}

  /** The next one first. */
  async of(scope: Scope): Promise<LapseToKnow[]> {
    const { tx, organisationId, viewerId, today } = scope;
    const people = await this.people.lookedAfter(tx, organisationId, viewerId, today);
    if (people.length === 0) return [];
    const published = await this.ladders.current(tx, organisationId);
    const asked = { published, settings: await this.settings.current(tx, organisationId) };
    const targets = await this.targets.targetsOf(tx, organisationId, people.map(({ id }) => id), today, published);
    const names = new Map(published.ladder.competencies.map(({ id, name }) => [id, name]));
    const found: LapseToKnow[] = [];
    for (const reader of ['self', 'managers'] as const) {
      const read = people.filter(({ id }) => (id === viewerId) === (reader === 'self'));
      const summaries = await this.summaries(scope, read, reader, asked);
      found.push(...read.flatMap((person) => lapsesOf(person, summaries.get(person.id) ?? null, targets.get(person.id)?.targetRung ?? null, names, today)));
    }
    return found.sort((a, b) => a.days - b.days || (a.person.name < b.person.name ? -1 : 1)).slice(0, MOST);
  }

  /** What is stored, and afresh for whoever's is not of today. */
  private async summaries(scope: Scope, people: readonly LookedAfter[], reader: StoredReader, asked: Parameters<Assessments['stored']>[3]): Promise<Map<string, StoredSummary | null>> {
    if (people.length === 0) return new Map();
    const found = await this.assessments.stored(scope, people.map(({ id }) => id), reader, asked);
    const missing = people.map(({ id }) => id).filter((id) => !found.has(id));
    if (missing.length === 0) return found;
    const { candidates } = await this.dossiers.of(scope, missing, () => (reader === 'self' ? AS_SELF : AS_MANAGER));
    return new Map([...found, ...candidates.map(({ person, dossier }) => [person.id, dossier && storedSummary(dossier)] as const)]);
  }
}

function lapsesOf(person: LookedAfter, summary: StoredSummary | null, targetRung: string | null, names: ReadonlyMap<string, string>, today: string): LapseToKnow[] {
  if (summary === null || targetRung === null) return [];
  return summary.competencies.flatMap(({ id, met, lapsesOn }) => {
    if (!met || lapsesOn === null) return [];
    const days = daysBetween(today, lapsesOn);
    return days > SOON_DAYS ? [] : [{ person: { id: person.id, name: person.name }, competency: id, competencyName: names.get(id) ?? id, targetRung, on: lapsesOn, days }];
  });
}
