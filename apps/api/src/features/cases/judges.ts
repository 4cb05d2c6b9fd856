import { Injectable } from '@nestjs/common';
import { conflictOf, type ConflictKind } from '@nextrung/domain/promotion';
import type { Scope } from '../../platform/access/access.js';
import { type CaseParties, JudgesRepository } from './judges.repository.js';

type Moment = Pick<Scope, 'tx' | 'organisationId' | 'today'>;

/** Who may judge a case: nobody with a conflict of interest, whatever else they may do. */
@Injectable()
export class Judges {
  constructor(private readonly repository: JudgesRepository) {}

  /** The rule that keeps each of some people from judging a case; null where none does. Those who are gone are left out. */
  async conflicts({ tx, organisationId, today }: Moment, parties: CaseParties, judgeIds: readonly string[]): Promise<ReadonlyMap<string, ConflictKind | null>> {
    const facts = await this.repository.facts(tx, organisationId, parties, judgeIds, today);
    return new Map(facts.map((judge) => [judge.id, conflictOf(judge)]));
  }

  /** Whether somebody is here today and has no conflict of interest: then nobody else takes their place. */
  async stands({ tx, organisationId, today }: Moment, parties: CaseParties, judgeId: string): Promise<boolean> {
    const [judge] = await this.repository.facts(tx, organisationId, parties, [judgeId], today);
    return judge !== undefined && !judge.away && conflictOf(judge) === null;
  }

  /**
   * The nearest who can decide without a panel; null where everyone has a conflict.
   * @param without who had a hand in an earlier decision
   */
  async decider(moment: Moment, parties: CaseParties, without: readonly string[] = []): Promise<string | null> {
    const { tx, organisationId, today } = moment;
    const candidates = await this.repository.deciders(tx, organisationId, parties.personId, today);
    const conflicts = await this.conflicts(moment, parties, candidates.map(({ id }) => id));
    return candidates.find(({ id }) => conflicts.get(id) === null && !without.includes(id))?.id ?? null;
  }

  /** Whether somebody may decide because there is no other manager above who could: people operations do then. */
  async nextInLine(moment: Moment, parties: CaseParties, judgeId: string): Promise<boolean> {
    const candidates = await this.repository.deciders(moment.tx, moment.organisationId, parties.personId, moment.today);
    for (const { id, manages } of candidates) {
      if (id === judgeId) return true;
      if (manages && (await this.stands(moment, parties, id))) return false;
    }
    return false;
  }
}
