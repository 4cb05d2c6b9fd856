import { Injectable } from '@nestjs/common';
import { addDays } from '@nextrung/domain/kernel';
import type { Tx } from '../../persistence/transaction.js';
import { Problem } from '../http/problem.js';
import { AccessRepository, type ItemHead } from './access.repository.js';
import type { SubjectState } from './operations.js';
import type { Relation } from './relations.js';

/** What an operation is about. */
export type Subject =
  | { readonly kind: 'organisation' }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'item'; readonly id: string }
  | { readonly kind: 'ask'; readonly id: string }
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'handover'; readonly id: string }
  | { readonly kind: 'offer'; readonly id: string }
  | { readonly kind: 'case'; readonly id: string }
  | { readonly kind: 'need'; readonly id: string }
  | { readonly kind: 'panel'; readonly id: string };

/** The thing itself, before it is known whether the viewer may touch it. */
export interface SubjectFound {
  /** Whom it is about; null for the organisation. */
  readonly personId: string | null;
  readonly item: ItemHead | null;
  readonly state: SubjectState | null;
  /** Those that follow from the thing itself. */
  readonly relations: readonly Relation[];
}

/** For how long a manager still reads what they handed over. */
export const GIVER_READS_DAYS = 90;

interface Look {
  readonly tx: Tx;
  readonly organisationId: string;
  readonly viewerId: string;
  readonly today: string;
}

/** Finds what a request is about, or answers 404. */
@Injectable()
export class SubjectReader {
  constructor(private readonly repository: AccessRepository) {}

  /** @param lock a person that it is about stays as they are until the transaction ends */
  find(look: Look, subject: Subject, lock = false): Promise<SubjectFound> {
    switch (subject.kind) {
      case 'organisation':
        return Promise.resolve({ personId: null, item: null, state: null, relations: [] });
      case 'person':
        return this.person(look, subject.id, lock);
      case 'item':
        return this.item(look, subject.id, []);
      case 'ask':
        return this.ask(look, subject.id);
      case 'note':
        return this.note(look, subject.id);
      case 'handover':
        return this.handover(look, subject.id);
      case 'offer':
        return this.offer(look, subject.id);
      case 'case':
        return this.promotionCase(look, { caseId: subject.id });
      case 'need':
        return this.promotionCase(look, { needId: subject.id });
      case 'panel':
        return this.panel(look, subject.id);
    }
  }

  private async person({ tx, organisationId }: Look, id: string, lock: boolean): Promise<SubjectFound> {
    if (!(await this.repository.personExists(tx, organisationId, id, lock))) throw Problem.notFound();
    return { personId: id, item: null, state: null, relations: [] };
  }

  private async item({ tx, organisationId }: Look, id: string, relations: readonly Relation[]): Promise<SubjectFound> {
    const item = await this.repository.item(tx, organisationId, id);
    if (!item) throw Problem.notFound();
    return { personId: item.personId, item, state: item.state, relations };
  }

  private async ask(look: Look, id: string): Promise<SubjectFound> {
    const ask = await this.repository.ask(look.tx, look.organisationId, id);
    if (!ask) throw Problem.notFound();
    return this.item(look, ask.itemId, ask.colleagueId === look.viewerId ? ['asked'] : []);
  }

  private async note({ tx, organisationId, viewerId }: Look, id: string): Promise<SubjectFound> {
    const note = await this.repository.note(tx, organisationId, id);
    if (!note) throw Problem.notFound();
    const relations: Relation[] = [...(note.authorId === viewerId ? (['author'] as const) : []), ...(note.otherId === viewerId ? (['other'] as const) : [])];
    return { personId: note.personId, item: null, state: note.visibility, relations };
  }

  private async offer({ tx, organisationId, viewerId }: Look, id: string): Promise<SubjectFound> {
    const offer = await this.repository.offer(tx, organisationId, id);
    if (!offer) throw Problem.notFound();
    return { personId: offer.personId, item: null, state: null, relations: offer.authorId === viewerId ? ['author'] : [] };
  }

  /** A decider has no part in a case until its business need is decided, which they do without knowing whose it is. */
  private async promotionCase({ tx, organisationId, viewerId }: Look, of: { readonly caseId: string } | { readonly needId: string }): Promise<SubjectFound> {
    const found = await this.repository.promotionCase(tx, organisationId, viewerId, of);
    if (!found) throw Problem.notFound();
    const { personId, needDecided, decides, ...parts } = found;
    const relations: readonly (readonly [boolean, Relation])[] = [
      [parts.presents, 'presenter'], [parts.facilitates, 'facilitator'], [parts.judges, 'panel_member'], [parts.decidesAppeal, 'appeal_decider'], [decides && needDecided, 'decider'], [decides, 'need_decider'],
    ];
    return { personId, item: null, state: null, relations: relations.flatMap(([is, relation]) => (is ? [relation] : [])) };
  }

  /** A panel is about nobody: what somebody is to each of its cases is asked case by case. */
  private async panel({ tx, organisationId, viewerId }: Look, id: string): Promise<SubjectFound> {
    const found = await this.repository.panel(tx, organisationId, viewerId, id);
    if (!found) throw Problem.notFound();
    const relations: readonly (readonly [boolean, Relation])[] = [[found.facilitates, 'facilitator'], [found.judges, 'panel_member'], [found.decides, 'decider'], [found.presents, 'presenter']];
    return { personId: null, item: null, state: null, relations: relations.flatMap(([is, relation]) => (is ? [relation] : [])) };
  }

  private async handover({ tx, organisationId, viewerId, today }: Look, id: string): Promise<SubjectFound> {
    const handover = await this.repository.handover(tx, organisationId, id);
    if (!handover) throw Problem.notFound();
    const gave = handover.giverId === viewerId && today < addDays(handover.onDay, GIVER_READS_DAYS);
    const relations: Relation[] = [...(gave ? (['giver'] as const) : []), ...(handover.takerId === viewerId ? (['taker'] as const) : [])];
    return { personId: handover.personId, item: null, state: null, relations };
  }
}
