import { Injectable } from '@nestjs/common';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import type { AskGroupQuestion, GroupQuestion, OwnGroup } from './groups.dto.js';
import { GroupsRepository } from './groups.repository.js';

const MOST = 8;
const ORGANISATION = { kind: 'organisation' } as const;
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** What an organisation asks of groups, and what each person says of themselves. */
@Injectable()
export class GroupsService {
  constructor(
    private readonly access: Access,
    private readonly groups: GroupsRepository,
  ) {}

  list(call: Call): Promise<GroupQuestion[]> {
    return this.access.perform(call, ORGANISATION, ({ tx, organisationId }) => this.groups.questions(tx, organisationId));
  }

  ask(call: Call, question: AskGroupQuestion): Promise<GroupQuestion> {
    const twice = question.choices.find((choice, at) => question.choices.some((other, index) => index < at && same(other, choice)));
    if (twice !== undefined) throw Problem.invalid({ field: 'choices', message: `“${twice}” is there twice.` });
    return this.access.perform(call, ORGANISATION, async ({ tx, organisationId, viewerId, today }) => {
      await this.groups.lock(tx, organisationId);
      const asked = await this.groups.questions(tx, organisationId);
      if (asked.some(({ label }) => same(label, question.label))) throw Problem.invalid({ field: 'label', message: `“${question.label}” is asked already.` });
      if (asked.length >= MOST) throw Problem.refused('too_many_questions', `You ask ${MOST} questions already. Close one first.`);
      return this.groups.ask(tx, organisationId, question, { askedBy: viewerId, askedOn: today });
    });
  }

  close(call: Call, questionId: string): Promise<void> {
    return this.access.perform(call, ORGANISATION, async ({ tx, organisationId }) => {
      await this.groups.lock(tx, organisationId);
      if (!(await this.groups.close(tx, organisationId, questionId))) throw Problem.notFound();
    });
  }

  own(call: Call): Promise<OwnGroup[]> {
    return this.access.perform(call, ORGANISATION, ({ tx, organisationId, viewerId }) => this.groups.own(tx, organisationId, viewerId));
  }

  answer(call: Call, questionId: string, choice: number | null): Promise<OwnGroup> {
    return this.access.perform(call, ORGANISATION, async (scope) => {
      const question = await this.held(scope, questionId);
      if (choice !== null && choice >= question.choices.length) throw Problem.invalid({ field: 'choice', message: 'Choose one of the answers' });
      await this.groups.answer(scope.tx, scope.organisationId, scope.viewerId, questionId, choice);
      return { ...question, answered: true, choice };
    });
  }

  withdraw(call: Call, questionId: string): Promise<void> {
    return this.access.perform(call, ORGANISATION, async (scope) => {
      await this.held(scope, questionId);
      await this.groups.withdraw(scope.tx, scope.organisationId, scope.viewerId, questionId);
    });
  }

  private async held({ tx, organisationId, viewerId }: Scope, questionId: string): Promise<OwnGroup> {
    await this.groups.lockShared(tx, organisationId);
    const question = (await this.groups.own(tx, organisationId, viewerId)).find(({ id }) => id === questionId);
    if (!question) throw Problem.notFound();
    return question;
  }
}
