import { Body, Controller, Param, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { withETag } from '../../platform/http/version.js';
import { PersonProfile } from './people.dto.js';
import { SetPermissions } from './permissions.dto.js';
import { PermissionsService } from './permissions.service.js';

@ApiTags('people')
@Controller('api/people/:personId/permissions')
export class PermissionsController {
  constructor(private readonly service: PermissionsService) {}

  @Put()
  @Requires('people.set-permissions')
  @Edits()
  @ApiOperation({ operationId: 'setPermissions', summary: 'Make someone an administrator or auditor, or let them see pay; a change ends their sessions. Refused (409, last_admin) for the only administrator' })
  async setPermissions(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: SetPermissions, @Res({ passthrough: true }) reply: FastifyReply): Promise<PersonProfile> {
    return withETag(reply, await this.service.set(call, personId, body));
  }
}
