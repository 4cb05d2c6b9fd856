import { Injectable } from '@nestjs/common';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { requireVersion } from '../../platform/http/version.js';
import type { NameSearch, SavedPage, SavedSearch, SaveSearch } from './saved-searches.dto.js';
import { SavedSearchesRepository } from './saved-searches.repository.js';

const MOST = 50;
const taken = (name: string): Problem => Problem.invalid({ field: 'name', message: `You have saved something as “${name}” already.` });

/** Searches that a person keeps under a name. */
@Injectable()
export class SavedSearchesService {
  constructor(
    private readonly access: Access,
    private readonly searches: SavedSearchesRepository,
  ) {}

  list(call: Call, page: SavedPage): Promise<SavedSearch[]> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => (await this.own(scope)).filter((one) => one.page === page));
  }

  save(call: Call, input: SaveSearch): Promise<SavedSearch> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      await this.searches.lockNames(scope.tx, scope.organisationId, scope.viewerId);
      if ((await this.own(scope)).length >= MOST) throw Problem.refused('too_many_searches', `You have ${MOST} saved searches. Delete one first.`);
      const saved = await this.searches.insert(scope.tx, scope.organisationId, scope.viewerId, input);
      if (!saved) throw taken(input.name);
      return saved;
    });
  }

  rename(call: Call, id: string, { name }: NameSearch): Promise<SavedSearch> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId } = scope;
      const search = await this.held(scope, id);
      requireVersion(call, search.version);
      if ((await this.own(scope)).some((one) => one.id !== id && one.name === name)) throw taken(name);
      await this.searches.rename(tx, organisationId, id, name);
      return { ...search, name, version: search.version + 1 };
    });
  }

  remove(call: Call, id: string): Promise<void> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      await this.held(scope, id);
      await this.searches.remove(scope.tx, scope.organisationId, id);
    });
  }

  private own({ tx, organisationId, viewerId }: Scope): Promise<SavedSearch[]> {
    return this.searches.list(tx, organisationId, viewerId);
  }

  private async held({ tx, organisationId, viewerId }: Scope, id: string): Promise<SavedSearch> {
    await this.searches.lockNames(tx, organisationId, viewerId);
    const search = await this.searches.find(tx, organisationId, viewerId, id);
    if (!search) throw Problem.notFound();
    return search;
  }
}
