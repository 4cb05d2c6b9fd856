import { Module } from '@nestjs/common';
import { SecondFactorsModule } from '../second-factors/second-factors.module.js';
import { SignInPolicyController } from './sign-in-policy.controller.js';
import { SignInPolicyRepository } from './sign-in-policy.repository.js';
import { SignInPolicyService } from './sign-in-policy.service.js';

@Module({ imports: [SecondFactorsModule], controllers: [SignInPolicyController], providers: [SignInPolicyService, SignInPolicyRepository] })
export class SignInPolicyModule {}
