import { Module } from '@nestjs/common';
import { ViewersRepository } from './viewers.repository.js';
import { VisibilityController } from './visibility.controller.js';
import { VisibilityService } from './visibility.service.js';

@Module({ controllers: [VisibilityController], providers: [VisibilityService, ViewersRepository] })
export class VisibilityModule {}
