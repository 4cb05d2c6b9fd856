import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { EVERY_DOCUMENT, INDICATOR_MARK, WORDS_SETTING } from '../../persistence/search-words.js';
import { placesOn } from '../people/places-sql.js';
import type { EpisodeRef } from './find.dto.js';
import { BY_DAY, BY_PERSON, BY_RECENT_WORDS, BY_WORDS, PEOPLE, SEEN_AMONG } from './find.sql.js';

/** Up to so many people are gone through one by one. */
const FEW_PEOPLE = 300;
/** Words that stand in more items than this are looked for down the calendar. */
const MANY_ITEMS = 20_000;
/** And of words that stand in more than this there are enough among the newest, as a rule. */
const SOME_ITEMS = 4_000;

/** Of `$1`, and of the codes `$2` of indicators, one of which has to stand there as well. No words in the text: none are named. */
const NAME_WORDS = `
  SELECT set_config('${WORDS_SETTING}', CASE WHEN w.words = '' THEN '' ELSE concat_ws(' & ', w.words, '(' || c.codes || ')') END, true) <> '' AS found
    FROM (SELECT CASE WHEN $1::text = '' THEN '''${EVERY_DOCUMENT}''' ELSE search_query($1::text) END AS words) w,
         (SELECT string_agg(quote_literal('${INDICATOR_MARK}' || code), ' | ') AS codes FROM unnest($2::text[]) AS code) c`;

const BITMAPS = `SELECT set_config('enable_bitmapscan', $1, true)`;

export interface Wanted {
  readonly viewerId: string;
  readonly today: string;
  readonly states: readonly string[];
  readonly personId: string | null;
  readonly episodeId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly impact: string | null;
  /** Only what waits for a rating: the lineage of the ladder, as a parameter. */
  readonly waiting: string | null;
  /** How many to find at most, and how many where it is dear to count. */
  readonly most: number;
  readonly mostByDay: number;
}

export interface FoundIds {
  readonly ids: string[];
  /** There were more than were looked for. */
  readonly more: boolean;
  /** Whose they are was asked of the tree; what is shown of them is to be asked of the lines. */
  readonly byPlace: boolean;
}

/**
 * Finds items by words. How is decided here and not by the planner, which takes words that stand in some of the items for rare ones:
 * few people one by one, rare words by their index, common ones down the calendar.
 */
@Injectable()
export class FindRepository {
  /** Names the words of this transaction, the only ones by which it can find anything. False: there is nothing to be found by in the text. */
  async search(tx: Tx, q: string, indicators: readonly string[] | null): Promise<boolean> {
    const [row] = await tx.query<{ found: boolean }[]>(NAME_WORDS, [q, indicators ?? []]);
    return row?.found ?? false;
  }

  async find(tx: Tx, organisationId: string, wanted: Wanted): Promise<FoundIds> {
    const { viewerId, today, states, episodeId, from, to, impact, waiting } = wanted;
    const parameters = (limit: number): unknown[] => [organisationId, viewerId, today, states, episodeId, from, to, impact, waiting, limit + 1];
    const cut = (rows: { id: string }[], limit: number, byPlace: boolean): FoundIds => ({ ids: rows.slice(0, limit).map(({ id }) => id), more: rows.length > limit, byPlace });

    const people = await this.people(tx, organisationId, wanted);
    if (people !== null) return this.withoutBitmaps(tx, async () => cut(await tx.query<{ id: string }[]>(BY_PERSON, [...parameters(wanted.most), people]), wanted.most, false));
    await placesOn(tx, organisationId, today);
    const items = await this.estimate(tx, organisationId);
    const look = async (statement: string, limit: number): Promise<FoundIds> => cut(await tx.query<{ id: string }[]>(statement, parameters(limit)), limit, true);
    if (items >= MANY_ITEMS) return this.withoutBitmaps(tx, () => look(BY_DAY, wanted.mostByDay));
    const recent = items > SOME_ITEMS && to === null ? await look(BY_RECENT_WORDS, wanted.mostByDay) : null;
    return recent?.more ? recent : look(BY_WORDS, wanted.most);
  }

  /** Of the authors of items, those whose shared ones the viewer may read by the lines of the day; the viewer as well. */
  async seen(tx: Tx, organisationId: string, { viewerId, today }: Pick<Wanted, 'viewerId' | 'today'>, authors: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }[]>(SEEN_AMONG, [organisationId, viewerId, today, authors]);
    return new Set([viewerId, ...rows.map(({ id }) => id)]);
  }

  /** Whether the viewer may know of it is for the items found in it to say. */
  async episode(tx: Tx, organisationId: string, episodeId: string): Promise<(EpisodeRef & { personId: string }) | null> {
    const [row] = await tx.query<(EpisodeRef & { personId: string })[]>('SELECT id, name, person_id AS "personId" FROM episodes WHERE organisation_id = $1 AND id = $2', [organisationId, episodeId]);
    return row ?? null;
  }

  /** Among whom; null: among too many to go through one by one. */
  private async people(tx: Tx, organisationId: string, { viewerId, today, personId, waiting }: Wanted): Promise<string[] | null> {
    if (personId === viewerId) return [viewerId];
    const rows = await tx.query<{ id: string }[]>(PEOPLE(waiting !== null), [organisationId, viewerId, today, FEW_PEOPLE + 1, personId]);
    const others = rows.map(({ id }) => id);
    if (personId !== null) return others;
    return others.length > FEW_PEOPLE && waiting === null ? null : [viewerId, ...others];
  }

  /** In about how many items the words stand, as the planner has it. */
  async estimate(tx: Tx, organisationId: string): Promise<number> {
    const [row] = await tx.query<{ 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }[]>('EXPLAIN (FORMAT JSON) SELECT 1 FROM evidence_search WHERE organisation_id = $1', [organisationId]);
    return row?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0;
  }

  /** The index of words answers by bitmaps only. What comes after may use them: its plan is kept. */
  private async withoutBitmaps<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
    await tx.query(BITMAPS, ['off']);
    const result = await work();
    await tx.query(BITMAPS, ['on']);
    return result;
  }
}
