import { Module } from '@nestjs/common';
import { DemoModule } from '../demo/demo.module.js';
import { SessionModule } from '../session/session.module.js';
import { CodeCheck } from './code-check.js';
import { CodesRepository } from './codes.repository.js';
import { FactorsRepository } from './factors.repository.js';
import { LastFactor } from './last-factor.js';
import { OwnCodesService } from './own-codes.service.js';
import { OwnFactorsController } from './own-factors.controller.js';
import { OwnFactorsService } from './own-factors.service.js';
import { OwnPasskeysService } from './own-passkeys.service.js';
import { PasskeyCeremony } from './passkey-ceremony.js';
import { PasskeyCheck } from './passkey-check.js';
import { PasskeysRepository } from './passkeys.repository.js';
import { ProofGate } from './proof-gate.js';
import { ResetFactorsController } from './reset-factors.controller.js';
import { ResetFactorsService } from './reset-factors.service.js';
import { SecondStepChecks } from './second-step-checks.js';
import { SecondStepController } from './second-step.controller.js';
import { SecondStepService } from './second-step.service.js';

@Module({
  imports: [SessionModule, DemoModule],
  controllers: [SecondStepController, OwnFactorsController, ResetFactorsController],
  providers: [
    CodeCheck, CodesRepository, FactorsRepository, LastFactor, OwnCodesService, OwnFactorsService, OwnPasskeysService, PasskeyCeremony, PasskeyCheck, PasskeysRepository,
    ProofGate, ResetFactorsService, SecondStepChecks, SecondStepService,
  ],
  exports: [ProofGate],
})
export class SecondFactorsModule {}
