import { describe, expect, it } from '@jest/globals';
import { asciiSlug } from '../../platform/http/download.js';
import { packetFileName } from './packet-file.js';

describe('the name of a packet file', () => {
  it('says whose case it is, for which rung, on which day', () => {
    expect(packetFileName('Amara Diallo', 'Senior PM', '2026-11-23')).toBe('packet-amara-diallo-senior-pm-2026-11-23');
  });

  it('is plain ASCII for any name, and safe in a header and a file system', () => {
    expect(asciiSlug('Łukasz Østergård-Müß')).toBe('lukasz-ostergard-muss');
    expect(asciiSlug('Hana Kovářová')).toBe('hana-kovarova');
    expect(asciiSlug('O’Neill, "Jo"\r\nX: 1 ../../etc')).toBe('o-neill-jo-x-1-etc');
    expect(packetFileName('李小龍', 'SPM', '2026-11-23')).toBe('packet-spm-2026-11-23');
    expect(asciiSlug('a'.repeat(500))).toHaveLength(60);
  });
});
