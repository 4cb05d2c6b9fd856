import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mailSettings } from './mail-settings.js';

const MAIL_FROM = 'Nextrung <nextrung@alder.example>';
const of = (SMTP_URL: string, others: Readonly<Record<string, string>> = {}) => mailSettings({ SMTP_URL, MAIL_FROM, ...others });

describe('settings of the mail server', () => {
  it('are none where none is named', () => {
    expect(mailSettings({})).toBeNull();
    expect(mailSettings({ SMTP_URL: '', MAIL_FROM })).toBeNull();
  });

  it.each([
    ['smtp://mail.alder.example', { host: 'mail.alder.example', port: 587, secure: false, requireTls: true, verify: true, signIn: null }],
    ['smtps://mail.alder.example', { port: 465, secure: true, requireTls: true, verify: true }],
    ['smtp://me:p%40ss@mail.alder.example:2525', { port: 2525, signIn: { user: 'me', pass: 'p@ss' } }],
    ['smtp://localhost:25', { host: 'localhost', port: 25, requireTls: false, verify: false }],
    ['smtp://127.0.0.1:25/', { requireTls: false, verify: false }],
    ['smtp://[::1]:25', { host: '::1', requireTls: false }],
  ] as [string, object][])('%s', (url, expected) => {
    expect(of(url)).toMatchObject(expected);
  });

  it('ask for TLS wherever mail leaves this computer, also of a name that only begins like one of it', () => {
    for (const host of ['localhost.alder.example', 'notlocalhost', '127.alder.example', '127.0.0.1.alder.example']) expect(of(`smtp://${host}`)).toMatchObject({ requireTls: true, verify: true });
  });

  it.each([
    [MAIL_FROM, { name: 'Nextrung', address: 'nextrung@alder.example' }],
    ['"Alder, people" <people@alder.example>', { name: 'Alder, people', address: 'people@alder.example' }],
    ['people@alder.example', { name: 'Nextrung', address: 'people@alder.example' }],
    ['<people@alder.example>', { name: 'Nextrung', address: 'people@alder.example' }],
  ])('send in the name of %s', (from, expected) => {
    expect(of('smtp://localhost', { MAIL_FROM: from })?.from).toEqual(expected);
  });

  it.each(['', 'nobody', 'a@b.example, c@d.example', 'Eve <a@b.example>\r\nBcc: x@y.example', 'Eve\u0000 <a@b.example>', 'Eve a@b.example'])('refuse to send in the name of %j', (from) => {
    expect(() => of('smtp://localhost', { MAIL_FROM: from })).toThrow('MAIL_FROM must');
  });

  it.each(['mail.alder.example', 'https://me:canary@mail.alder.example', 'smtp://', 'smtp://me:canary@', 'smtp://me:canary@host:99999', 'smtp://me:canary@host/x', 'smtp://me:canary@host?tls=no', 'smtp://me@host', 'smtp://:canary@host', 'smtp://me:canary%@host'])('refuse %s in words that repeat no password', (url) => {
    const said = (() => {
      try {
        of(url);
      } catch (error) {
        return String(error);
      }
      return '';
    })();
    expect(said).toMatch(/^Error: SMTP_URL /);
    expect(said).not.toContain('canary');
  });

  it('are read from files, and say which one cannot be', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nextrung-mail-'));
    const [secret, ca] = [join(folder, 'smtp'), join(folder, 'ca.pem')];
    writeFileSync(secret, 'smtp://me:pass@mail.alder.example\n');
    writeFileSync(ca, 'no certificate');
    expect(mailSettings({ SMTP_URL_FILE: secret, MAIL_FROM })).toMatchObject({ host: 'mail.alder.example', signIn: { user: 'me', pass: 'pass' } });
    expect(() => of('smtp://localhost', { SMTP_CA_FILE: ca })).toThrow('holds no certificate');
    expect(() => of('smtp://localhost', { SMTP_CA_FILE: join(folder, 'none') })).toThrow('cannot be read');
    expect(() => mailSettings({ SMTP_URL_FILE: join(folder, 'none'), MAIL_FROM })).toThrow('SMTP_URL_FILE names');
    writeFileSync(ca, '-----BEGIN CERTIFICATE-----\n');
    expect(of('smtp://localhost', { SMTP_CA_FILE: ca })).toMatchObject({ verify: true });
    rmSync(folder, { recursive: true });
  });
});
