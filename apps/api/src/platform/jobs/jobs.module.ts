import { Global, Module } from '@nestjs/common';
import { Jobs } from './jobs.js';

/** Global, because any feature may leave work for later. */
@Global()
@Module({ providers: [Jobs], exports: [Jobs] })
export class JobsModule {}
