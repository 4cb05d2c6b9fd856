import { PrimaryColumn } from 'typeorm';

/** What every tenant row begins with: the organisation, then an identifier (UUID v7) made by the application. */
export abstract class TenantEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  id: string;
}
