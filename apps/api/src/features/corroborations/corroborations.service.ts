import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { Addressees } from './addressees.js';
import { Answers } from './answers.js';
import { AskLinks } from './ask-links.js';
import { askedLetter } from './confirmation.letters.js';
import type { AnswerCorroboration, AskCorroboration, AskPreview, CorroborationAsk } from './corroborations.dto.js';
import { CorroborationsRepository } from './corroborations.repository.js';

/** Colleagues, here and elsewhere, confirm what they saw of one item. */
@Injectable()
export class CorroborationsService {
  constructor(
    private readonly access: Access,
    private readonly reader: EvidenceReader,
    private readonly repository: CorroborationsRepository,
    private readonly addressees: Addressees,
    private readonly links: AskLinks,
    private readonly answers: Answers,
  ) {}

  preview(call: Call, itemId: string, sent: AskCorroboration): Promise<AskPreview> {
    return this.access.perform(call, { kind: 'item', id: itemId }, async (scope) => {
      const item = await this.reader.item(scope.tx, scope.organisationId, itemId, scope);
      const to = await this.addressees.find(scope, item, sent);
      const organisationName = await this.repository.organisationName(scope.tx, scope.organisationId);
      const letter = askedLetter({ name: to.name, authorName: item.person.name, organisationName, title: item.title, message: sent.message ?? '', outside: to.kind === 'outside', expiresAt: this.links.ends() });
      return { to: to.name, outside: to.kind === 'outside', inToDo: to.kind === 'person' && to.signsIn, byMail: this.links.byMail, subject: letter.subject, paragraphs: [...letter.paragraphs], after: [...(letter.after ?? [])] };
    });
  }

  async ask(call: Call, itemId: string, sent: AskCorroboration): Promise<EvidenceItem> {
    await this.links.admit(call.viewer.personId, sent);
    return this.access.perform(call, { kind: 'item', id: itemId }, async (scope) => {
      const { tx, organisationId, today } = scope;
      const item = await this.reader.item(tx, organisationId, itemId, scope);
      const to = await this.addressees.find(scope, item, sent);
      const whom = to.kind === 'person' ? { colleagueId: to.id, outsiderId: null } : { colleagueId: null, outsiderId: await this.addressees.keep(scope, to) };
      const askId = await this.repository.insertAsk(tx, organisationId, { itemId, ...whom, message: sent.message?.trim() ?? '', askedOn: today });
      if (this.links.byMail) await this.links.send(scope, askId);
      return this.reader.item(tx, organisationId, itemId, scope);
    });
  }

  get(call: Call, askId: string): Promise<CorroborationAsk> {
    return this.access.perform(call, { kind: 'ask', id: askId }, async ({ tx, organisationId }) => {
      const ask = await this.repository.ask(tx, organisationId, askId);
      if (!ask) throw Problem.notFound();
      return ask;
    });
  }

  answer(call: Call, askId: string, sent: AnswerCorroboration): Promise<CorroborationAsk> {
    return this.access.perform(call, { kind: 'ask', id: askId }, async (scope) => {
      const { tx, organisationId, item } = scope;
      const ask = await this.repository.ask(tx, organisationId, askId);
      if (!ask || !item) throw Problem.notFound();
      // Whoever is signed in is known to be the colleague, however old a link is.
      const state = await this.answers.keep(scope, ask, sent, { awaits: false, shared: item.state === 'shared' });
      return { ...ask, state };
    });
  }
}
