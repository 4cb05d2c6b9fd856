import { Global, Module } from '@nestjs/common';
import { MailTransport } from './mail-transport.js';
import { Mailer } from './mailer.js';

/** Global, because any feature may have something to write. */
@Global()
@Module({ providers: [Mailer, MailTransport], exports: [Mailer] })
export class MailModule {}
