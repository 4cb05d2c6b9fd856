import { addDays } from '@nextrung/domain/kernel';
import type { Ladder } from '@nextrung/domain/ladder';
import { v7 as uuid } from 'uuid';
import type { EvidenceItem } from '../features/evidence/evidence.dto.js';
import type { LevelName } from '../features/evidence/voices.dto.js';
import { builtInLadder } from '../features/ladders/built-in-ladder.js';
import type { TestApi } from './test-api.js';
import type { Reply } from './test-client.js';
import type { PersonKey } from './world.js';

export interface Work {
  readonly indicators: readonly string[];
  readonly title?: string;
  readonly claim?: LevelName | null;
  /** Days before today. */
  readonly startedBack?: number;
  readonly endedBack?: number;
}

/** The body of a reply that must not be a refusal. */
export async function ok<T>(reply: Promise<Reply<T>>): Promise<T> {
  const { status, body, text } = await reply;
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body;
}

/** Work with a link, a figure and a control group, shared with the managers; nobody has said anything about it yet. */
export async function shareWork(api: TestApi, author: PersonKey, { indicators, title = 'Checkout rebuilt', claim = 'meets', startedBack = 200, endedBack = 0 }: Work): Promise<string> {
  const client = await api.as(author);
  const { id } = await ok(client.post<EvidenceItem>(`/api/people/${api.organisation.people[author].id}/evidence`, {
    title, startedOn: addDays(api.today, -startedBack), endedOn: addDays(api.today, -endedBack), link: 'https://wiki.example/checkout',
    impact: 'attributed', metric: { name: 'Conversion', unit: '%', before: 41, after: 44, period: 'Q2' }, counterfactual: 'The control group stayed flat.',
    indicators: indicators.map((indicator) => ({ id: indicator, claim })),
  }));
  await ok(client.post(`/api/evidence/${id}/share`, { expectedState: 'private' }));
  return id;
}

/** The line manager's rating of every indicator of an item that is asked for still; a new one with a reason where they have rated it. */
export async function rateWork(api: TestApi, item: string, level: LevelName = 'meets', rater: PersonKey = 'groupPm'): Promise<void> {
  const client = await api.as(rater);
  const { indicators, can } = await ok(client.get<EvidenceItem>(`/api/evidence/${item}`));
  const given = { ratings: indicators.filter(({ retired }) => !retired).map(({ id }) => ({ indicator: id, level })), note: 'I saw the roadmap and the numbers in it.' };
  if (can.includes('rating.revise')) await ok(client.post(`/api/evidence/${item}/ratings/revisions`, { ...given, reason: 'I have seen more of it since.' }));
  else await ok(client.post(`/api/evidence/${item}/ratings`, given));
}

/** What somebody answers who saw it. */
export const SAW_IT = { answer: 'confirmed', note: 'I was there. In the review I saw the numbers change the whole plan.', relation: 'worked_together', when: 'yesterday' } as const;

/** A colleague asked by the author, who confirms it. */
export async function confirmWork(api: TestApi, author: PersonKey, item: string, colleague: PersonKey = 'colleague'): Promise<void> {
  const asked = await ok((await api.as(author)).post<EvidenceItem>(`/api/evidence/${item}/corroborations`, { colleagueId: api.organisation.people[colleague].id }));
  const ask = asked.corroborations.find((one) => one.colleague.id === api.organisation.people[colleague].id);
  await ok((await api.as(colleague)).post(`/api/corroborations/${ask?.id ?? ''}/answer`, SAW_IT));
}

/** Shared, rated and confirmed: one such item demonstrates each of its indicators. */
export async function showWork(api: TestApi, author: PersonKey, work: Work): Promise<string> {
  const item = await shareWork(api, author, work);
  await rateWork(api, item);
  await confirmWork(api, author, item);
  return item;
}

/** What makes `pm` ready for SPM, one entry an item. */
export const READY_FOR_SPM = [
  ['SPM.S1', 'SPM.S2', 'SPM.S3', 'SPM.C1'],
  ['SPM.S1', 'SPM.C1', 'SPM.C2', 'SPM.C3'],
  ['SPM.D1', 'SPM.D2', 'SPM.D3', 'SPM.L1'],
  ['SPM.L1', 'SPM.L2', 'SPM.L3'],
] as const;

/** The organisation's ladder, replaced by another version of the built-in one. */
export async function publishLadder(api: TestApi, change: (ladder: Ladder) => Ladder): Promise<void> {
  const ladder = change(builtInLadder());
  await api.owner.query(
    `INSERT INTO ladder_versions (organisation_id, id, title, version, content)
     SELECT $1, $2, $3, max(version) + 1, $4 FROM ladder_versions WHERE organisation_id = $1`,
    [api.organisation.id, uuid(), ladder.title, JSON.stringify(ladder)],
  );
}

/** How many rows every table holds. */
export async function rowCounts(api: TestApi): Promise<Record<string, number>> {
  const tables = await api.owner.query<{ name: string }[]>(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`);
  const counts: Record<string, number> = {};
  for (const { name } of tables) counts[name] = (await api.owner.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM "${name}"`))[0]?.count ?? -1;
  return counts;
}
