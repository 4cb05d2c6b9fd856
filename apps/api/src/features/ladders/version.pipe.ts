import { Injectable, type PipeTransform } from '@nestjs/common';
import { Problem } from '../../platform/http/problem.js';

/** Reads the number of a version in an address; anything else is not there. */
@Injectable()
export class VersionPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,5}$/.test(value)) throw Problem.notFound();
    return Number(value);
  }
}
