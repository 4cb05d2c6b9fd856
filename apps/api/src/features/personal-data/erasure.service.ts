import { Injectable } from '@nestjs/common';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import type { ErasureDone, ErasurePreview, LeaverPage } from './erasure.dto.js';
import { ErasureRepository } from './erasure.repository.js';

const MOST = 200;

/** Erases people who have left: texts and identity go, decisions stay as records. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly access: Access,
    private readonly repository: ErasureRepository,
  ) {}

  leavers(call: Call): Promise<LeaverPage> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, today }) => {
      const found = await this.repository.leavers(tx, organisationId, today, MOST);
      return { people: found.map(({ total: _, ...leaver }) => leaver), total: found[0]?.total ?? 0 };
    });
  }

  preview(call: Call, personId: string): Promise<ErasurePreview> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { name, endedOn } = await this.requireErasable(scope);
      return { name, endedOn, counts: await this.repository.tryOut(scope.tx, personId, scope.viewerId) };
    });
  }

  erase(call: Call, personId: string, typed: string): Promise<ErasureDone> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { name } = await this.requireErasable(scope);
      if (typed.normalize('NFC') !== name.trim().normalize('NFC')) throw Problem.invalid({ field: 'name', message: 'This is not the name of the person. Nothing was erased.' });
      return { counts: await this.repository.erase(scope.tx, personId, scope.viewerId) };
    });
  }

  private async requireErasable({ tx, organisationId, personId, today }: Scope): Promise<{ name: string; endedOn: string }> {
    const leaver = await this.repository.leaver(tx, organisationId, personId);
    if (!leaver) throw Problem.notFound();
    if (leaver.erased) throw Problem.refused('already_erased', 'This person has been erased already.');
    if (leaver.endedOn === null || leaver.endedOn > today) throw Problem.refused('still_here', 'Only a person who has left can be erased. End them first.');
    return { name: leaver.name, endedOn: leaver.endedOn };
  }
}
