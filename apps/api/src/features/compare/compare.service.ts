import { Injectable } from '@nestjs/common';
import { findRung } from '@nextrung/domain/ladder';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { Dossiers } from '../readiness/dossiers.js';
import type { CompareQuery, Comparison } from './compare.dto.js';
import { CompareRepository } from './compare.repository.js';
import { comparedPerson } from './compared.js';

/** Two to four people beside each other on one rung, competency by competency, with the evidence; never a ranking. */
@Injectable()
export class CompareService {
  constructor(
    private readonly access: Access,
    private readonly repository: CompareRepository,
    private readonly dossiers: Dossiers,
  ) {}

  /** Refuses (400) a rung that the ladder does not have, (409) one that nobody is assessed for, and (404) somebody whom the reader does not look after. */
  compare(call: Call, personId: string, { with: others, rung: asked }: CompareQuery): Promise<Comparison> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const ids = [...new Set([personId, ...(others?.toLowerCase().split(',') ?? [])])];
      const relations = await this.repository.relationsTo(scope.tx, scope.organisationId, scope.viewerId, scope.today, ids);
      if (ids.some((id) => !relations.has(id))) throw Problem.notFound();
      // Who stands in for one line manager does not for another's people: each of these is read as for themselves.
      const { published, candidates } = await this.dossiers.of(scope, ids, (id) => relations.get(id) ?? new Set());
      const { ladder } = published;
      const rung = asked ?? candidates.find(({ person }) => person.id === personId)?.target.targetRung ?? null;
      if (rung === null) throw Problem.refused('no_target', 'There is no next rung to compare on. Choose one.');
      if (!findRung(ladder, rung)) throw Problem.invalid({ field: 'rung', message: `rung is one of ${ladder.rungs.map(({ id }) => id).join(', ')}` });
      const people = candidates.map((candidate) => {
        const target = candidate.triedFor(rung);
        if (!target) throw Problem.refused('not_assessed', 'Nothing is asked for at this rung. Choose another.');
        return comparedPerson(candidate, target);
      });
      return {
        rung,
        asOf: scope.today,
        competencies: ladder.competencies.map(({ id, name }) => ({ id, name })),
        people: people.sort((a, b) => a.person.name.localeCompare(b.person.name) || (a.person.id < b.person.id ? -1 : 1)),
      };
    });
  }
}
