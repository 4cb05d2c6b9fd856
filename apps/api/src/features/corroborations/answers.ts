import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/http/problem.js';
import { Assessments, type Moment } from '../readiness/assessments.js';
import { AnswersRepository } from './answers.repository.js';
import { givenAnswer } from './answer-rules.js';
import type { AnswerCorroboration, AnswerName, CorroborationAsk } from './corroborations.dto.js';

/** Keeps what somebody answers, signed in or by a link. */
@Injectable()
export class Answers {
  constructor(
    private readonly repository: AnswersRepository,
    private readonly assessments: Assessments,
  ) {}

  /** @param awaits it counts only once the line manager accepts it @param shared the item counts at all */
  async keep(moment: Moment, ask: Pick<CorroborationAsk, 'id' | 'state' | 'revision' | 'author'>, sent: AnswerCorroboration, { awaits, shared }: { awaits: boolean; shared: boolean }): Promise<AnswerName> {
    const { tx, organisationId, today } = moment;
    if (ask.state === 'corrected') throw Problem.refused('waits_for_author', `You said that something is not right. It waits for ${ask.author.name}.`);
    if (ask.state !== 'asked') throw Problem.refused('already_answered', 'You have answered this already.');
    if (sent.revision !== undefined && sent.revision !== ask.revision) throw Problem.refused('changed', 'This was changed while you read it. Look at it again; your words are still here.');
    const given = givenAnswer(sent, today);
    if (!('answer' in given)) throw Problem.invalid(...given);
    if (given.answer === 'corrected') await this.repository.correct(tx, organisationId, { askId: ask.id, part: given.part, words: given.note, on: today, revision: ask.revision });
    else await this.repository.answer(tx, organisationId, { askId: ask.id, given, on: today, revision: ask.revision, awaits });
    if (given.answer === 'confirmed' && shared && !awaits) await this.assessments.refresh(moment, [ask.author.id]);
    return given.answer;
  }
}
