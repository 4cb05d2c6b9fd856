import { readFileSync } from 'node:fs';
import { plainToInstance, Transform } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, Matches, Max, Min, MinLength, validateSync } from 'class-validator';
import { type AttachmentSettings, attachmentSettings } from './attachment-settings.js';
import { type MailSettings, mailSettings } from './mail-settings.js';
import { packetSigningKeyOf } from './packet-signing-key.js';
import { secretKeyOf } from './secret-key.js';
import { type CompanySignInConfig, companySignInOf } from './company-sign-in.config.js';

const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** True for names and addresses that never leave this computer. */
export const isLoopback = (host: string): boolean => LOOPBACK_HOSTS.has(host) || host.endsWith('.localhost') || /^127(\.\d{1,3}){3}$/.test(host);

/** Settings that open something: each may stand in a file, which its name with _FILE names. */
export const SECRETS = ['SERVER_DATABASE_URL', 'SETUP_TOKEN', 'AUDIT_KEY'] as const;

const flag = ({ value }: { value: unknown }): unknown => (value === undefined ? undefined : value === '1' || value === 'true');

class Environment {
  @Matches(/^postgres(ql)?:\/\//, { message: 'SERVER_DATABASE_URL must be a postgres:// address' })
  SERVER_DATABASE_URL: string;

  @IsString()
  HOST = '127.0.0.1';

  @Transform(({ value }) => (value === undefined ? undefined : Number(value)))
  @IsInt({ message: 'PORT must be a number' })
  @Min(0)
  @Max(65_535)
  PORT = 3000;

  @IsOptional()
  @IsString()
  PUBLIC_URL?: string;

  /** Shown once at start; opens the set-up page of an installation without an organisation. */
  @IsOptional()
  @IsString()
  @MinLength(16)
  SETUP_TOKEN?: string;

  @Transform(flag)
  @IsBoolean()
  DEMO_SIGN_IN = false;

  /** How many reverse proxies stand in front; their X-Forwarded-For is believed. */
  @Transform(({ value }) => (value === undefined ? undefined : Number(value)))
  @IsInt({ message: 'TRUSTED_PROXIES must be a number' })
  @Min(0)
  @Max(10)
  TRUSTED_PROXIES = 0;

  /** How many connections to the database requests share at most. */
  @Transform(({ value }) => (value === undefined ? undefined : Number(value)))
  @IsInt({ message: 'DATABASE_POOL must be a number' })
  @Min(2, { message: 'DATABASE_POOL must be 2 or more' })
  @Max(200, { message: 'DATABASE_POOL must be 200 or less' })
  DATABASE_POOL = 10;

  @IsOptional()
  @IsString()
  WEB_ROOT?: string;

  /** Signs the ends of the audit logs. */
  @IsOptional()
  @IsString()
  @MinLength(32, { message: 'AUDIT_KEY must have at least 32 characters' })
  AUDIT_KEY?: string;
}

/** The validated, frozen settings of the server. Nothing else reads the environment. */
export class AppConfig {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: URL;
  readonly setupToken: string | null;
  readonly trustedProxies: number;
  /** One-click sign-in is offered: only while everything stays on this computer. */
  readonly demoSignIn: boolean;
  readonly databasePool: number;
  readonly webRoot: string | null;
  /** Signs the ends of the audit logs; null: it follows from the database's password. */
  readonly auditKey: string | null;
  /** Where mail goes; null: nothing is sent. */
  readonly mail: MailSettings | null;
  /** Seals secrets that the server has to read again; null: one-time codes cannot be set up. */
  readonly secretKey: string | null;
  /** Signs packets that are locked, in PEM; null: none can be locked. */
  readonly packetSigningKey: string | null;
  /** Where attachments are kept; null: nothing can be attached. */
  readonly attachments: AttachmentSettings | null;
  /** Null where no company's provider is set up. */
  readonly companySignIn: CompanySignInConfig | null;

  constructor(environment: Readonly<Record<string, string | undefined>>) {
    const given: typeof environment = { ...environment, ...Object.fromEntries(SECRETS.map((name) => [name, secretOf(environment, name)])) };
    const known = Object.fromEntries(
      Object.keys(new Environment()).concat('SERVER_DATABASE_URL', 'PUBLIC_URL', 'SETUP_TOKEN', 'WEB_ROOT', 'AUDIT_KEY')
        .filter((name) => given[name] !== undefined && given[name] !== '')
        .map((name) => [name, given[name]]),
    );
    const values = plainToInstance(Environment, known, { exposeDefaultValues: true });
    const [problem] = validateSync(values);
    if (problem) throw new Error(Object.values(problem.constraints ?? {})[0] ?? `${problem.property} is not valid.`);

    this.databaseUrl = values.SERVER_DATABASE_URL;
    this.host = values.HOST;
    this.port = values.PORT;
    this.publicUrl = publicUrl(values);
    this.setupToken = values.SETUP_TOKEN ?? null;
    this.trustedProxies = values.TRUSTED_PROXIES;
    this.demoSignIn = values.DEMO_SIGN_IN && isLoopback(values.HOST) && isLoopback(this.publicUrl.hostname) && values.TRUSTED_PROXIES === 0;
    this.databasePool = values.DATABASE_POOL;
    this.webRoot = values.WEB_ROOT ?? null;
    this.auditKey = values.AUDIT_KEY ?? null;
    this.mail = mailSettings(environment);
    this.secretKey = secretKeyOf(environment);
    this.packetSigningKey = packetSigningKeyOf(environment);
    this.attachments = attachmentSettings(environment);
    this.companySignIn = companySignInOf(environment, secretOf(environment, 'OIDC_CLIENT_SECRET'), isLoopback(this.publicUrl.hostname));
    Object.freeze(this);
  }

  /** Cookies are marked Secure and carry the __Host- prefix. */
  get https(): boolean {
    return this.publicUrl.protocol === 'https:';
  }
}

/** A secret, given itself or in the file that its name with _FILE names. */
export function secretOf(environment: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  const value = environment[name];
  const file = environment[`${name}_FILE`];
  if (value || !file) return value;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new Error(`${name}_FILE names ${file}, which cannot be read.`, { cause });
  }
}

function publicUrl(values: Environment): URL {
  const fallback = `http://${isLoopback(values.HOST) ? values.HOST : 'localhost'}:${values.PORT}`;
  const given = values.PUBLIC_URL ?? fallback;
  if (!URL.canParse(given)) throw new Error(`PUBLIC_URL is not an address: ${given}`);
  const url = new URL(given);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new Error(`PUBLIC_URL must begin with https:// (plain http is accepted for localhost only): ${given}`);
  }
  return url;
}
