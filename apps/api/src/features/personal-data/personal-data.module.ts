import { Module } from '@nestjs/common';
import { ErasureController } from './erasure.controller.js';
import { ErasureRepository } from './erasure.repository.js';
import { ErasureService } from './erasure.service.js';
import { PersonalDataController } from './personal-data.controller.js';
import { PersonalDataRepository } from './personal-data.repository.js';
import { PersonalDataService } from './personal-data.service.js';

@Module({
  controllers: [PersonalDataController, ErasureController],
  providers: [PersonalDataService, PersonalDataRepository, ErasureService, ErasureRepository],
  exports: [ErasureRepository],
})
export class PersonalDataModule {}
