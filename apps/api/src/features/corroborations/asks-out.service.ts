import { Injectable } from '@nestjs/common';
import { mostReminders } from '@nextrung/domain/evidence';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { AnswersRepository } from './answers.repository.js';
import { AskLinks } from './ask-links.js';
import type { AskOut, AsksOut, ReplyToCorrection, SendAgain, SentAgain } from './asks-out.dto.js';
import { CorroborationsRepository, type OwnAsk } from './corroborations.repository.js';
import { LinksRepository } from './links.repository.js';

const SHORTEST_REPLY = 10;

/** What somebody has asked others and not been answered: reminding, sending again, withdrawing, answering corrections. */
@Injectable()
export class AsksOutService {
  constructor(
    private readonly access: Access,
    private readonly repository: CorroborationsRepository,
    private readonly answers: AnswersRepository,
    private readonly links: AskLinks,
    private readonly made: LinksRepository,
    private readonly limits: RateLimits,
  ) {}

  list(call: Call, personId: string): Promise<AsksOut> {
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, today }) => {
      const out = await this.repository.out(tx, organisationId, personId);
      return { byMail: this.links.byMail, asks: out.flatMap((ask) => this.shown(ask, today)) };
    });
  }

  async sendAgain(call: Call, askId: string, { link }: SendAgain): Promise<SentAgain> {
    await this.limits.mail(`${call.viewer.personId} ${askId}`);
    return this.access.perform(call, { kind: 'ask', id: askId }, async (scope) => {
      const ask = await this.own(scope, askId);
      if (ask.state === 'confirmed' || ask.state === 'declined') throw Problem.refused('already_answered', 'They have answered already.');
      if (ask.state === 'withdrawn') throw Problem.refused('withdrawn', 'This question was withdrawn. Ask again at the item.');
      if (ask.state === 'corrected') throw Problem.refused('waits_for_author', 'They say that something is not right, and wait for your answer.');
      return link === 'same' ? this.remind(scope, ask) : this.sendNew(scope, ask);
    });
  }

  withdraw(call: Call, askId: string): Promise<void> {
    return this.access.perform(call, { kind: 'ask', id: askId }, async (scope) => {
      const ask = await this.own(scope, askId);
      if (ask.state === 'confirmed' || ask.state === 'declined') throw Problem.refused('already_answered', 'They have answered already.');
      if (ask.state === 'withdrawn') return;
      await this.repository.withdraw(scope.tx, scope.organisationId, askId, scope.today);
      await this.made.end(scope.tx, scope.organisationId, askId);
    });
  }

  /** Answers what somebody says is not right; they get it by mail with a new link, where mail is sent. */
  reply(call: Call, askId: string, reply: ReplyToCorrection): Promise<void> {
    return this.access.perform(call, { kind: 'ask', id: askId }, async (scope) => {
      const { tx, organisationId, item, today } = scope;
      const correction = await this.answers.openCorrection(tx, organisationId, askId);
      if (!correction || !item) throw Problem.refused('already_answered', 'This is answered already.');
      if (reply.kind === 'kept' && (reply.words ?? '').length < SHORTEST_REPLY) throw Problem.invalid({ field: 'words', message: 'Say why it stays as it is, in at least 10 characters.' });
      if (reply.kind === 'changed' && item.revision <= correction.revision) throw Problem.refused('not_changed', 'Change the item first; then say here that you did.');
      await this.answers.reply(tx, organisationId, correction.id, reply, today);
      if (this.links.byMail) await this.links.send(scope, askId, correction.id);
    });
  }

  private async remind(scope: Scope, ask: OwnAsk): Promise<SentAgain> {
    const { id, linkId, expiresAt } = ask;
    if (!canRemind(ask, this.links.byMail, scope.today) || linkId === null || expiresAt === null) throw Problem.refused('no_reminder', 'There is nothing to remind of now: no mail went out, its link has run out, or they were reminded today or three times.');
    if (!(await this.repository.countReminder(scope.tx, scope.organisationId, id, ask.reminders, scope.today))) throw Problem.refused('no_reminder', 'They were reminded just now.');
    await this.links.remind(scope, id, linkId);
    return { url: null, expiresAt };
  }

  private async sendNew(scope: Scope, { id, inToDo }: OwnAsk): Promise<SentAgain> {
    if (this.links.byMail) return { url: null, expiresAt: (await this.links.send(scope, id)).toISOString() };
    if (inToDo) throw Problem.refused('in_to_do', 'It stands in their to-do list. Nextrung sends no mail here, so there is nothing to send.');
    const { url, expiresAt } = await this.links.make(scope, id);
    return { url, expiresAt: expiresAt.toISOString() };
  }

  private async own({ tx, organisationId }: Scope, askId: string): Promise<OwnAsk> {
    const ask = await this.repository.own(tx, organisationId, askId);
    if (!ask) throw Problem.notFound();
    return ask;
  }

  private shown(ask: OwnAsk, today: string): AskOut[] {
    const { id, itemId, title, name, outside, email, state, askedOn, reminders, expiresAt, inToDo } = ask;
    if (state !== 'asked' && state !== 'corrected' && state !== 'expired') return [];
    const canSendAgain = state !== 'corrected' && (this.links.byMail || !inToDo);
    return [{ id, itemId, title, name, outside, email, state, askedOn, reminders, expiresAt, inToDo, canRemind: canRemind(ask, this.links.byMail, today), canSendAgain }];
  }
}

const canRemind = ({ state, linkId, reminders, remindedOn, sentOn }: OwnAsk, byMail: boolean, today: string): boolean =>
  byMail && state === 'asked' && linkId !== null && reminders < mostReminders && remindedOn !== today && sentOn !== today;
