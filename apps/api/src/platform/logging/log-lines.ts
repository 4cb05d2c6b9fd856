import type { LoggerService } from '@nestjs/common';
import { redact } from './redact.js';

type Level = 'log' | 'warn' | 'error' | 'fatal';

/** Nest tells of every module and route that it makes; nobody needs that. */
const QUIET = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/** Line ends and control characters beside those that JSON escapes: some terminals and collectors obey them. */
const CONTROLS = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** One entry of the server's log: one line of JSON, whatever was in what is said. */
export function logLine(at: Date, level: Level, [said, ...others]: readonly unknown[]): string {
  const context = contextOf(others);
  // Nest hands the name of the one who speaks over as the last.
  const more = others.slice(0, context === '' ? others.length : -1).filter((one) => one !== undefined);
  const text = JSON.stringify({ at: at.toISOString(), level, context, ...(typeof said === 'string' ? { message: redact(said) } : { data: redact(said) }), ...(more.length > 0 && { more: redact(more) }) });
  return text.replace(CONTROLS, escaped);
}

/** The server's logger, in place of Nest's own. */
export class LogLines implements LoggerService {
  constructor(
    private readonly now: () => Date,
    private readonly write: (line: string, level: Level) => void = (line, level) => void (level === 'log' ? process.stdout : process.stderr).write(`${line}\n`),
  ) {}

  log(...said: readonly unknown[]): void {
    if (!QUIET.has(contextOf(said))) this.say('log', said);
  }

  warn(...said: readonly unknown[]): void {
    this.say('warn', said);
  }

  error(...said: readonly unknown[]): void {
    this.say('error', said);
  }

  fatal(...said: readonly unknown[]): void {
    this.say('fatal', said);
  }

  private say(level: Level, said: readonly unknown[]): void {
    this.write(logLine(this.now(), level, said), level);
  }
}

function contextOf(said: readonly unknown[]): string {
  const last = said.at(-1);
  return typeof last === 'string' ? last : '';
}
