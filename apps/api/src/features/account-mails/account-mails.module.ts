import { Module } from '@nestjs/common';
import { AccountMailsRepository } from './account-mails.repository.js';
import { AccountMails } from './account-mails.js';

@Module({ providers: [AccountMails, AccountMailsRepository] })
export class AccountMailsModule {}
