import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { TeamEntity } from '../teams/team.entity.js';
import { CycleEntity } from './cycle.entity.js';

/** A team that a cycle is for; none: the whole organisation. */
@Entity('cycle_teams')
@Index('cycle_teams_once', ['organisationId', 'cycleId', 'teamId'], { unique: true })
@ForeignKey(() => CycleEntity, ['organisationId', 'cycleId'], ['organisationId', 'id'], { name: 'cycle_teams_cycle_fk' })
@ForeignKey(() => TeamEntity, ['organisationId', 'teamId'], ['organisationId', 'id'], { name: 'cycle_teams_team_fk' })
export class CycleTeamEntity extends TenantEntity {
  @Column('uuid')
  cycleId: string;

  @Column('uuid')
  teamId: string;
}
