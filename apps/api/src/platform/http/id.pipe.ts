import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Problem } from './problem.js';

/** An identifier in an address. What cannot be one is simply not there. */
@Injectable()
export class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (!isUUID(value) || typeof value !== 'string') throw Problem.notFound();
    return value.toLowerCase();
  }
}
