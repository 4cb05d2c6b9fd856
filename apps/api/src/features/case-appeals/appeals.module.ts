import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { AppealsController } from './appeals.controller.js';
import { AppealsRepository } from './appeals.repository.js';
import { AppealsService } from './appeals.service.js';

@Module({ imports: [CasesModule], controllers: [AppealsController], providers: [AppealsService, AppealsRepository] })
export class AppealsModule {}
