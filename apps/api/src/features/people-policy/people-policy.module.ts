import { Module } from '@nestjs/common';
import { PeoplePolicyController } from './people-policy.controller.js';
import { PeoplePolicyRepository } from './people-policy.repository.js';
import { PeoplePolicyService } from './people-policy.service.js';

@Module({ controllers: [PeoplePolicyController], providers: [PeoplePolicyService, PeoplePolicyRepository] })
export class PeoplePolicyModule {}
