import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { Addressees } from './addressees.js';
import { Answers } from './answers.js';
import { AnswersByLink } from './answers-by-link.js';
import { AnswersRepository } from './answers.repository.js';
import { AskLinks } from './ask-links.js';
import { AsksOutController } from './asks-out.controller.js';
import { AsksOutService } from './asks-out.service.js';
import { ColleaguesRepository } from './colleagues.repository.js';
import { ConfirmationsController } from './confirmations.controller.js';
import { ConfirmationsService } from './confirmations.service.js';
import { CorroborationsController } from './corroborations.controller.js';
import { CorroborationsRepository } from './corroborations.repository.js';
import { CorroborationsService } from './corroborations.service.js';
import { CorroborationsToDo } from './corroborations-to-do.js';
import { JudgementsRepository } from './judgements.repository.js';
import { JudgementsService } from './judgements.service.js';
import { LinksRepository } from './links.repository.js';
import { OutsidePeopleController } from './outside-people.controller.js';
import { OutsidePeopleRepository } from './outside-people.repository.js';
import { OutsidePeopleService } from './outside-people.service.js';
import { Reminders, ReminderWorker } from './reminders.js';
import { RemindersRepository } from './reminders.repository.js';

@Module({
  imports: [EvidenceModule, ReadinessModule],
  controllers: [CorroborationsController, AsksOutController, ConfirmationsController, OutsidePeopleController],
  providers: [
    CorroborationsService, AsksOutService, ConfirmationsService, JudgementsService, OutsidePeopleService,
    Addressees, Answers, AnswersByLink, AskLinks, Reminders, ReminderWorker, CorroborationsToDo,
    CorroborationsRepository, AnswersRepository, ColleaguesRepository, LinksRepository, JudgementsRepository, RemindersRepository, OutsidePeopleRepository,
  ],
  exports: [CorroborationsToDo, CorroborationsRepository, AnswersRepository, ColleaguesRepository],
})
export class CorroborationsModule {}
