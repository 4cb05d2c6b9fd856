import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { LaddersModule } from '../ladders/ladders.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { CaseDays } from './case-days.js';
import { CaseDaysRepository } from './case-days.repository.js';
import { CaseDaysWorker } from './case-days-worker.js';
import { Promotions } from './promotions.js';

@Module({ imports: [CasesModule, LaddersModule, PeopleModule, ReadinessModule], providers: [CaseDays, CaseDaysWorker, CaseDaysRepository, Promotions], exports: [CaseDays] })
export class CaseDaysModule {}
