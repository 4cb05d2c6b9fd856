import { isUtf8 } from 'node:buffer';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bodyLimitOf, isStreamed } from './body-limits.js';
import { isModest } from './json-shape.js';
import { readOneClicks } from './one-click.js';
import { Problem } from './problem.js';
import { problemOfStatus } from './problem-document.js';

const unreadable = (message: string): Problem => Problem.invalid({ field: '', message });

/** Bodies are JSON in UTF-8, within bounds, a file where one is asked for, or one click; it comes before any route is made. */
export function readBodies(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', (route) => {
    route.bodyLimit = bodyLimitOf(route.url);
  });
  fastify.removeContentTypeParser('text/plain');
  readOneClicks(fastify);
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (!isUtf8(body)) return done(unreadable('This text is not UTF-8.'));
    if (!isModest(body)) return done(unreadable('This is nested too deeply, or holds too many values.'));
    return parse(request, body.toString(), done);
  });
  fastify.addContentTypeParser('application/octet-stream', (request, payload, done) => {
    if (isStreamed(request.routeOptions.url)) return done(null, payload);
    return done(problemOfStatus(415));
  });
}
