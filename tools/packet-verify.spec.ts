import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprintOf, publicKeyOf, renderSignature, signFile } from '@nextrung/packet/signature';

const newKey = (): string => generateKeyPairSync('ed25519', { privateKeyEncoding: { format: 'pem', type: 'pkcs8' }, publicKeyEncoding: { format: 'pem', type: 'spki' } }).privateKey;

describe('npm run packet:verify', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nextrung-verify-'));
  const privateKey = newKey();
  const key = publicKeyOf(privateKey);
  const command = (...args: string[]): { status: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL('./packet-verify.mjs', import.meta.url)), ...args], {
      cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', PACKET_SIGNING_KEY: '', PACKET_SIGNING_KEY_FILE: '', DATA_DIR: join(folder, 'data') },
    });
    return { status, said: (stdout + stderr).trim() };
  };

  beforeAll(() => {
    const file = Buffer.from('# The packet\n');
    const signing = { privateKey, caseCode: 'C-2027-014', signedAt: '2027-03-15T10:12:30Z' };
    writeFileSync(join(folder, 'packet.md'), file);
    writeFileSync(join(folder, 'packet.md.sig.json'), renderSignature(signFile(file, signing)));
    writeFileSync(join(folder, 'altered.md'), '# The packet \n');
    writeFileSync(join(folder, 'key.pem'), `-----BEGIN PUBLIC KEY-----\n${key}\n-----END PUBLIC KEY-----\n`);
  });

  it('says what it found, and ends with 1 where that is not the file', () => {
    expect(command('packet.md')).toEqual({ status: 0, said: `This is, byte for byte, the file that was signed for case C-2027-014 on 15 Mar 2027, 10:12 UTC. The key is ${fingerprintOf(key)}; compare it with the key of your installation.` });
    expect(command('packet.md', '--key', 'key.pem')).toMatchObject({ status: 0, said: expect.stringContaining('with the key of your installation') });
    expect(command('packet.md', '--key', publicKeyOf(newKey()))).toMatchObject({ status: 1, said: expect.stringContaining('another key made it') });
    expect(command('altered.md', 'packet.md.sig.json')).toMatchObject({ status: 1, said: expect.stringContaining('This is not the file that was signed') });
    expect(command('packet.md', 'altered.md')).toEqual({ status: 1, said: 'This is not a signature file of Nextrung.' });
  }, 60_000);

  it('says what is missing', () => {
    expect(command('nothing.md')).toEqual({ status: 1, said: `There is no file ${join(folder, 'nothing.md')}.` });
    expect(command('altered.md')).toEqual({ status: 1, said: `There is no signature ${join(folder, 'altered.md.sig.json')}.` });
    expect(command('packet.md', '--key', 'no key')).toMatchObject({ status: 1, said: expect.stringContaining('not a public key') });
    expect(command()).toMatchObject({ status: 1, said: expect.stringContaining('Usage: ') });
    expect(command('--what')).toMatchObject({ status: 1, said: expect.stringContaining('--help lists the options') });
  }, 60_000);

  it('takes the key of the installation where it is one, and answers programs', () => {
    writeFileSync(join(folder, 'own'), privateKey);
    const { stdout } = spawnSync(process.execPath, [fileURLToPath(new URL('./packet-verify.mjs', import.meta.url)), join(folder, 'packet.md'), '--json'], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', PACKET_SIGNING_KEY_FILE: join(folder, 'own') } });
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'matches', signature: { caseCode: 'C-2027-014', publicKey: key } });
  }, 60_000);
});
