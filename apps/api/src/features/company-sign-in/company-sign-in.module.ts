import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { CompanyEntrance } from './company-entrance.js';
import { CompanyPeople } from './company-people.js';
import { CompanyPeopleRepository } from './company-people.repository.js';
import { CompanyPermissions } from './company-permissions.js';
import { CompanyProvider } from './company-provider.js';
import { CompanySignInController } from './company-sign-in.controller.js';
import { CompanySignInService } from './company-sign-in.service.js';

@Module({
  imports: [PeopleModule],
  controllers: [CompanySignInController],
  providers: [CompanySignInService, CompanyProvider, CompanyEntrance, CompanyPeople, CompanyPermissions, CompanyPeopleRepository],
})
export class CompanySignInModule {}
