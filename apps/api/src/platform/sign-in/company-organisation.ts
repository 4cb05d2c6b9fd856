import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppConfig } from '../../config/app-config.js';

/** Whose people sign in with the company's provider. */
@Injectable()
export class CompanyOrganisation implements OnApplicationBootstrap {
  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
  ) {}

  /** Refuses to start with settings that name no organisation. */
  async onApplicationBootstrap(): Promise<void> {
    const { companySignIn } = this.config;
    if (companySignIn === null) return;
    const all = await this.organisations();
    const { organisationId } = companySignIn;
    if (organisationId !== null && !all.some(({ id }) => id === organisationId)) throw new Error(`OIDC_ORGANISATION: there is no organisation ${organisationId}.`);
    if (organisationId === null && choose(all) === null && all.length > 0) throw new Error('OIDC_ORGANISATION is missing: there is more than one organisation, so say whose people sign in this way.');
  }

  /** Null where no provider is set up, or it is not clear for whom. */
  async id(): Promise<string | null> {
    const { companySignIn } = this.config;
    if (companySignIn === null) return null;
    const { organisationId } = companySignIn;
    const all = await this.organisations();
    return organisationId === null ? choose(all) : (all.find(({ id }) => id === organisationId)?.id ?? null);
  }

  /** Its people may sign in with the company's provider only. */
  async only(organisationId: string): Promise<boolean> {
    return this.config.companySignIn?.only === true && (await this.id()) === organisationId;
  }

  /** What the sign-in page offers; null: nothing. `only`: nobody here signs in another way. */
  async offer(): Promise<{ name: string; only: boolean } | null> {
    const { companySignIn } = this.config;
    const id = await this.id();
    if (companySignIn === null || id === null) return null;
    const others = (await this.organisations()).some((one) => !one.demo && one.id !== id);
    return { name: companySignIn.name, only: companySignIn.only && !others };
  }

  private organisations(): Promise<Organisation[]> {
    return this.dataSource.query<Organisation[]>('SELECT id, demo FROM organisations');
  }
}

interface Organisation {
  readonly id: string;
  readonly demo: boolean;
}

/** The installation's only organisation of its own; beside none, the demo. */
function choose(all: readonly Organisation[]): string | null {
  const own = all.filter(({ demo }) => !demo);
  const [first] = own.length > 0 ? own : all;
  return own.length > 1 ? null : (first?.id ?? null);
}
