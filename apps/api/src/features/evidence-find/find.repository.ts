import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { EVERY_DOCUMENT, INDICATOR_MARK, WORDS_SETTING } from '../../persistence/search-words.js';
import { placesOn } from '../people/places-sql.js';
import type { EpisodeRef } from './find.dto.js';
import { AMOUNTS, BY_DAY, BY_PEOPLE_LATELY, BY_PERSON, BY_RECENT_WORDS, BY_WORDS, PEOPLE, SEEN_AMONG } from './find.sql.js';
import { type Amounts, RECENT_DAYS, wayTo } from './find-way.js';

/** Up to so many people are gone through one by one. */
const FEW_PEOPLE = 300;
/** Of more people than these it does not matter how many they are. */
const MANY_PEOPLE = 10_000;

/** Of `$1`, and of the codes `$2` of indicators, one of which has to stand there as well. No words in the text: none are named. Two lists of very many items are to be compared item by item. */
const NAME_WORDS = `
  SELECT set_config('work_mem', '32MB', true), set_config('${WORDS_SETTING}', CASE WHEN w.words = '' THEN '' ELSE concat_ws(' & ', w.words, '(' || c.codes || ')') END, true) <> '' AS found
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
  readonly mostOfMany: number;
}

export interface FoundIds {
  readonly ids: string[];
  /** There were more than were looked for. */
  readonly more: boolean;
  /** Whose they are was asked of the tree; what is shown of them is to be asked of the lines. */
  readonly byPlace: boolean;
}

/**
 * Finds items by words. How is decided here (`find-way`) and not by the planner, which takes words that stand in some of the items for rare ones:
 * few people one by one, rare words by their index, common ones down the calendar, others among the newest first.
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

    const { people, ...counted } = await this.people(tx, organisationId, wanted);
    if (people !== null) return this.withoutBitmaps(tx, async () => cut(await tx.query<{ id: string }[]>(BY_PERSON, [...parameters(wanted.most), people]), wanted.most, false));
    await placesOn(tx, organisationId, today);
    const way = wayTo(wanted.mostOfMany + 1, { ...await this.amounts(tx, organisationId, today), ...counted }, to === null);
    const look = async (statement: string, limit: number, ...more: unknown[]): Promise<FoundIds> => cut(await tx.query<{ id: string }[]>(statement, [...parameters(limit), ...more]), limit, true);
    if (way.by === 'day') return this.withoutBitmaps(tx, () => look(BY_DAY, wanted.mostOfMany));
    for (const days of way.within) {
      const among = (): Promise<FoundIds> => look(way.by === 'people' ? BY_PEOPLE_LATELY : BY_RECENT_WORDS, wanted.mostOfMany, days);
      const recent = await (way.by === 'people' ? this.withoutBitmaps(tx, among) : among());
      if (recent.more) return recent;
    }
    return look(BY_WORDS, wanted.most);
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
  private async people(tx: Tx, organisationId: string, { viewerId, today, personId, waiting }: Wanted): Promise<{ people: string[] | null } & Pick<Amounts, 'below' | 'everyone'>> {
    if (personId !== null && (personId === viewerId || waiting === null)) {
      const seen = personId === viewerId || (await this.seen(tx, organisationId, { viewerId, today }, [personId])).has(personId);
      return { people: seen ? [personId] : [], below: 1, everyone: 1 };
    }
    const [row] = await tx.query<{ people: string[] | null; below: number; everyone: number | null }[]>(PEOPLE(waiting !== null), [organisationId, viewerId, today, FEW_PEOPLE + 1, personId, MANY_PEOPLE]);
    const { people: others = null, below = 0, everyone = null } = row ?? {};
    const many = others === null || (others.length > FEW_PEOPLE && waiting === null);
    return { people: many ? null : personId === null ? [viewerId, ...others] : others, below, everyone: everyone ?? 0 };
  }

  /** About how many items there are to be looked through, as the planner has it. */
  async amounts(tx: Tx, organisationId: string, today: string): Promise<Omit<Amounts, 'below' | 'everyone'>> {
    const [row] = await tx.query<{ 'QUERY PLAN': { Plan: { Plans?: { 'Plan Rows': number }[] } }[] }[]>(AMOUNTS, [organisationId, today, RECENT_DAYS]);
    const [withWords = 0, recentWithWords = 0, items = 0] = (row?.['QUERY PLAN'][0]?.Plan.Plans ?? []).map((plan) => plan['Plan Rows']);
    return { withWords, recentWithWords, items };
  }

  /** The index of words answers by bitmaps only. What comes after may use them: its plan is kept. */
  private async withoutBitmaps<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
    await tx.query(BITMAPS, ['off']);
    const result = await work();
    await tx.query(BITMAPS, ['on']);
    return result;
  }
}
