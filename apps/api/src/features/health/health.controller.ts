import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../persistence/migrations/index.js';
import { Public } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';

export class Health {
  @ApiProperty({ enum: ['ok'] })
  status: 'ok';
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('live')
  @Public()
  @ApiOperation({ operationId: 'getLiveness', summary: 'The process answers' })
  live(): Health {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  @ApiOperation({ operationId: 'getReadinessOfServer', summary: 'The database answers and has every migration this server needs' })
  async ready(): Promise<Health> {
    const run = await this.dataSource.query<{ name: string }[]>('SELECT name FROM migrations').catch(() => null);
    if (run === null) throw new Problem(503, 'database_unavailable', 'The database does not answer.', { retryAfterSeconds: 5 });
    const names = new Set(run.map(({ name }) => name));
    if (!MIGRATIONS.every(({ name }) => names.has(name))) throw new Problem(503, 'migrations_missing', 'The database has not been migrated to this version.');
    return { status: 'ok' };
  }
}
