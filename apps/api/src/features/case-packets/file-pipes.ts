import { Injectable, type PipeTransform } from '@nestjs/common';
import { Problem } from '../../platform/http/problem.js';
import { PACKET_FILE_FORMATS, PACKET_VARIANTS, type PacketFileFormat, type PacketVariant } from './packet-formats.js';

/** A variant in an address. What is none is simply not there. */
@Injectable()
export class VariantPipe implements PipeTransform<unknown, PacketVariant> {
  transform(value: unknown): PacketVariant {
    const found = PACKET_VARIANTS.find((variant) => variant === value);
    if (!found) throw Problem.notFound();
    return found;
  }
}

@Injectable()
export class FileFormatPipe implements PipeTransform<unknown, PacketFileFormat> {
  transform(value: unknown): PacketFileFormat {
    const found = PACKET_FILE_FORMATS.find((format) => format === value);
    if (!found) throw Problem.notFound();
    return found;
  }
}

/** A SHA-256 digest in an address, 64 hexadecimal digits; empty for what is none, which nobody knows. */
@Injectable()
export class DigestPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    return typeof value === 'string' && /^[0-9a-f]{64}$/i.test(value) ? value.toLowerCase() : '';
  }
}
