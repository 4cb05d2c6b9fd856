import { Injectable } from '@nestjs/common';
import { assess, readinessPolicy, sentence } from '@nextrung/domain/readiness';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { Dossiers } from './dossiers.js';
import { ladderNames } from './names.js';
import type { ReadinessView } from './readiness.dto.js';
import { assessmentView } from './readiness.mapper.js';

@Injectable()
export class ReadinessService {
  constructor(
    private readonly access: Access,
    private readonly dossiers: Dossiers,
  ) {}

  /** The assessment of a person today, as this reader may see it. */
  async readiness(call: Call, personId: string): Promise<ReadinessView> {
    const { asOf, published, candidate } = await this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const found = await this.dossiers.of(scope, [personId], () => scope.relations);
      return { asOf: scope.today, published: found.published, candidate: found.candidates[0] };
    });
    if (!candidate) throw Problem.notFound();
    const { dossier, target } = candidate;
    const { ladder } = published;
    const assessment = dossier && assess(dossier.input);
    return {
      personId,
      targetRung: target.targetRung,
      asOf,
      policyVersion: readinessPolicy.version,
      assessment: assessment && assessmentView(assessment, dossier, ladder),
      sealedItems: dossier?.sealed.size ?? 0,
      sentence: assessment ? sentence(assessment, dossier.input.target.sustainDays, ladderNames(ladder)) : 'At the top of the ladder: there is no next rung to assess.',
    };
  }
}
