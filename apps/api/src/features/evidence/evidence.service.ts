import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { requireVersion } from '../../platform/http/version.js';
import { Assessments } from '../readiness/assessments.js';
import type { EvidenceInput } from './evidence-input.dto.js';
import type { EvidenceItem, EvidencePage, EvidenceQuery, EvidenceRevisionView, EvidenceStateName } from './evidence.dto.js';
import { EvidenceReader } from './evidence.reader.js';
import { OpeningsRepository } from '../openings/openings.repository.js';
import { EvidenceRepository } from './evidence.repository.js';
import type { Wording } from './evidence.rows.js';
import { IndicatorsAsked } from './indicators-asked.js';
import { wordingErrors, wordingOf } from './wording.js';

const PAGE_SIZE = 50;
const OWN: readonly EvidenceStateName[] = ['draft', 'private', 'shared', 'withdrawn', 'merged'];
const OTHERS: readonly EvidenceStateName[] = ['shared'];

/** Logs, reads and edits evidence. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly access: Access,
    private readonly repository: EvidenceRepository,
    private readonly reader: EvidenceReader,
    private readonly indicators: IndicatorsAsked,
    private readonly assessments: Assessments,
    private readonly openings: OpeningsRepository,
  ) {}

  list(call: Call, personId: string, { state, page = 1 }: EvidenceQuery): Promise<EvidencePage> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, relations } = scope;
      const visible = relations.has('self') ? OWN : OTHERS;
      const states = state === undefined ? visible.filter((one) => one !== 'withdrawn' && one !== 'merged') : visible.filter((one) => one === state);
      const { ids, total } = await this.repository.page(tx, organisationId, { personId, states, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
      return { items: await this.reader.items(tx, organisationId, ids, scope), total, page, pageSize: PAGE_SIZE };
    });
  }

  capture(call: Call, personId: string, input: EvidenceInput): Promise<EvidenceItem> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, today } = scope;
      const wording = await this.check(scope, input, null);
      const id = uuid();
      await Promise.all([
        this.repository.insert(tx, organisationId, { id, personId, state: 'private', loggedOn: today }),
        this.repository.insertRevision(tx, organisationId, { itemId: id, revision: 1, personId, authorId: scope.viewerId }, wording),
      ]);
      return this.reader.made(tx, organisationId, id, scope);
    });
  }

  get(call: Call, itemId: string): Promise<EvidenceItem> {
    return this.access.perform(call, { kind: 'item', id: itemId }, async (scope) => {
      await this.openings.note(scope, itemId);
      return this.reader.item(scope.tx, scope.organisationId, itemId, scope);
    });
  }

  revise(call: Call, itemId: string, input: EvidenceInput): Promise<EvidenceItem> {
    return this.access.perform(call, { kind: 'item', id: itemId }, async (scope) => {
      const { tx, organisationId, personId } = scope;
      const [present] = await this.repository.items(tx, organisationId, [itemId]);
      if (!present) throw Problem.notFound();
      requireVersion(call, present.version);
      const wording = await this.check(scope, input, { ...present, episode: present.episode ?? '' });
      const revision = present.revision + 1;
      await this.repository.insertRevision(tx, organisationId, { itemId, revision, personId, authorId: scope.viewerId }, wording);
      await this.repository.stand(tx, organisationId, itemId, revision);
      // Also where it is not shared: what was observed beside it stays, and moves with it to another project.
      await this.assessments.refresh(scope, [personId]);
      return this.reader.item(tx, organisationId, itemId, scope);
    });
  }

  revisions(call: Call, itemId: string): Promise<EvidenceRevisionView[]> {
    return this.access.perform(call, { kind: 'item', id: itemId }, ({ tx, organisationId, relations }) =>
      relations.has('self') ? this.repository.revisions(tx, organisationId, itemId) : this.repository.sharedRevisions(tx, organisationId, itemId),
    );
  }

  /** Indicators that an item has already stay choosable when the target has moved on. */
  private async check(scope: Scope, input: EvidenceInput, present: Wording | null): Promise<Wording> {
    const { today } = scope;
    const asked = await this.indicators.of(scope, present?.indicators.map(({ id }) => id) ?? []);
    const wording = wordingOf(input, today, present);
    const errors = wordingErrors(wording, new Set(asked), today, input);
    if (errors.length > 0) throw Problem.invalid(...errors);
    return wording;
  }
}
