import { Injectable } from '@nestjs/common';
import { Access, type Scope } from '../../platform/access/access.js';
import { AccessRepository } from '../../platform/access/access.repository.js';
import type { Call } from '../../platform/access/call.js';
import type { SubjectState } from '../../platform/access/operations.js';
import { Problem } from '../../platform/http/problem.js';
import type { OutsideViewer, ViewerGroup, VisibilityChange, VisibleKind, WhoCanSee } from './visibility.dto.js';
import { groupOf, MOST_NAMES, type ViewerLink, viewersOf } from './viewers.js';
import { ViewersRepository } from './viewers.repository.js';
import { type Addressed, CHANGES, itemSentence, nobodyElse, noteSentence, openable, PACKET_SENTENCE, personSentence } from './visibility-words.js';

interface Looked {
  readonly kind: VisibleKind;
  readonly state: SubjectState | null;
  readonly links: readonly ViewerLink[];
  readonly history?: readonly VisibilityChange[];
  readonly outside?: readonly OutsideViewer[];
  readonly sentence: (person: Addressed) => string;
}

/** Tells who can see a person or a thing, from the same table and the same facts that let them in. */
@Injectable()
export class VisibilityService {
  constructor(
    private readonly access: Access,
    private readonly heads: AccessRepository,
    private readonly viewers: ViewersRepository,
  ) {}

  person(call: Call, personId: string): Promise<WhoCanSee> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const handed = await this.viewers.handed(scope.tx, scope.organisationId, personId, scope.today);
      return this.list(scope, { kind: 'person', state: null, links: handed, sentence: personSentence });
    });
  }

  packet(call: Call, personId: string): Promise<WhoCanSee> {
    return this.access.perform(call, { kind: 'person', id: personId }, (scope) => this.list(scope, { kind: 'packet', state: null, links: [], sentence: () => PACKET_SENTENCE }));
  }

  /** `as`: the state to work it out for; left out: the one it is in. */
  item(call: Call, itemId: string, as?: 'shared'): Promise<WhoCanSee> {
    return this.access.perform(call, { kind: 'item', id: itemId }, async (scope) => {
      const { tx, organisationId, item, today } = scope;
      if (!item) throw Problem.notFound();
      const state = as ?? item.state;
      const links = await this.viewers.asked(tx, organisationId, itemId, today);
      const outside = state === 'private' || state === 'shared' ? await this.viewers.outside(tx, organisationId, itemId) : [];
      const sentence = ({ you }: Addressed): string => itemSentence(state, { you, asked: links.length + outside.length > 0, preview: state !== item.state });
      return this.list(scope, { kind: 'item', state, links, outside, sentence, history: await this.history(scope, 'item', itemId) });
    });
  }

  note(call: Call, noteId: string): Promise<WhoCanSee> {
    return this.access.perform(call, { kind: 'note', id: noteId }, async (scope) => {
      const { tx, organisationId, today } = scope;
      const note = await this.heads.note(tx, organisationId, noteId);
      if (!note) throw Problem.notFound();
      const author = await this.viewers.named(tx, organisationId, today, 'author', note.authorId);
      const other = await this.viewers.named(tx, organisationId, today, 'other', note.otherId);
      return this.list(scope, { kind: 'note', state: note.visibility, links: [...author, ...other], sentence: () => noteSentence(note.visibility), history: await this.history(scope, 'note', noteId) });
    });
  }

  private async list(scope: Scope, { kind, state, links, sentence, history = [], outside = [] }: Looked): Promise<WhoCanSee> {
    const { tx, organisationId, personId, viewerId, today } = scope;
    const seen = { kind, state, personId, readerId: viewerId };
    const self = await this.viewers.named(tx, organisationId, today, 'self', personId);
    const standings = await this.viewers.standings(tx, organisationId, personId, today);
    const viewers = viewersOf([...self, ...links, ...standings], seen);
    const person = { name: await this.nameOf(scope), you: personId === viewerId };
    return {
      kind,
      person: { id: personId, name: person.name },
      sentence: sentence(person),
      viewers: viewers.slice(0, MOST_NAMES),
      viewersLeftOut: Math.max(0, viewers.length - MOST_NAMES),
      groups: await this.groups(scope, seen),
      outside: [...outside],
      openable: openable(kind, state, person),
      nobodyElse: nobodyElse(kind, outside.length > 0),
      history: [...history],
    };
  }

  private async groups({ tx, organisationId, personId, today }: Scope, seen: Parameters<typeof groupOf>[3]): Promise<ViewerGroup[]> {
    const groups: ViewerGroup[] = [];
    for (const role of ['admin', 'auditor', 'pay'] as const) {
      const { people, total } = await this.viewers.inRole(tx, organisationId, personId, today, role);
      const group = groupOf(role, people, total, seen);
      if (group) groups.push(group);
    }
    return groups;
  }

  private async history({ tx, organisationId }: Scope, of: 'item' | 'note', id: string): Promise<VisibilityChange[]> {
    return (await this.viewers.history(tx, organisationId, of, id)).map(({ state, by, at }) => ({ words: CHANGES[state], by, at }));
  }

  private async nameOf({ tx, organisationId, personId, today }: Scope): Promise<string> {
    return (await this.heads.viewer(tx, organisationId, personId, today))?.name ?? '';
  }
}
