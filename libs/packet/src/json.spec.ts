import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';

import { packetDigest } from './canonical.js';
import { renderJson } from './json.js';
import { renderMarkdown } from './markdown.js';
import { masked } from './masked.js';
import type { Packet } from './model.js';
import { numberByFirstMention } from './numbering.js';
import { emptyPacket, HOSTILE_TEXTS, hostilePacket } from './testing/hostile-packet.js';
import { sampleCase } from './testing/sample-case.js';
import { samplePacket } from './testing/sample-packet.js';

const schema = JSON.parse(readFileSync(new URL('../../../docs/packet.schema.json', import.meta.url), 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

describe('the packet as JSON', () => {
  it.each([['a draft', samplePacket()], ['a case', sampleCase()], ['its masked variant', masked(sampleCase())], ['an empty one', emptyPacket()]])('is what the published schema says: %s', (_, packet) => {
    validate(JSON.parse(renderJson(packet)));
    expect(validate.errors).toBeNull();
  });

  it('has the digest that the other formats print', () => {
    const digest = packetDigest(JSON.parse(renderJson(sampleCase())) as Packet);
    expect(renderMarkdown(sampleCase())).toContain(`SHA-256 digest: ${digest}`);
  });

  it('is not what the schema says with a member more or less, or another value', () => {
    const { recommendation: _, ...less } = sampleCase();
    for (const wrong of [less, { ...sampleCase(), score: 3 }, { ...sampleCase(), format: 'nextrung-packet/1' }, { ...sampleCase(), scopeChange: [{ dimension: 'potential', before: '', after: '' }] }]) expect(validate(wrong)).toBe(false);
  });

  it('is the packet again when it is read, whatever people typed', () => {
    for (const packet of [sampleCase(), ...Object.values(HOSTILE_TEXTS).map(hostilePacket)]) {
      const text = renderJson(packet);
      expect(JSON.parse(text) as Packet).toEqual(numberByFirstMention(packet));
      expect(renderJson(packet)).toBe(text);
    }
  });
});
