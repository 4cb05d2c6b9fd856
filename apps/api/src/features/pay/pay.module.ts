import { Module } from '@nestjs/common';
import { PayController } from './pay.controller.js';
import { PayRepository } from './pay.repository.js';
import { PayService } from './pay.service.js';

@Module({ controllers: [PayController], providers: [PayService, PayRepository] })
export class PayModule {}
