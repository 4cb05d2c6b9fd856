import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { apiDocument } from './api-document.js';
import { AppConfig } from './config/app-config.js';
import { AppModule } from './app.module.js';

/** Writes the OpenAPI document to the file named in the first argument. Preview mode: nothing is connected. */
const config = new AppConfig({ SERVER_DATABASE_URL: 'postgres://localhost/none' });
const app = await NestFactory.create(AppModule.with(config), new FastifyAdapter(), { preview: true, abortOnError: false, logger: ['error'] });
writeFileSync(process.argv[2] ?? 'openapi.json', `${JSON.stringify(await apiDocument(app), null, 2)}\n`);
