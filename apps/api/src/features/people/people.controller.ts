import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, Creates, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { withETag } from '../../platform/http/version.js';
import { EmploymentService } from './employment.service.js';
import { AddPerson, ChangeManager, ChangeRung, EndPerson, SetOverlays, SetTarget, UpdatePerson } from './people-changes.dto.js';
import { DirectoryQuery, PeoplePage, PeopleQuery, PersonProfile, PersonRef } from './people.dto.js';
import { PeopleIntakeService } from './people-intake.service.js';
import { PeopleService } from './people.service.js';

@ApiTags('people')
@Controller('api/people')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly intake: PeopleIntakeService,
    private readonly employment: EmploymentService,
  ) {}

  @Get()
  @Requires('people.list')
  @ApiOperation({ operationId: 'listPeople', summary: 'People by name: everyone for an administrator, everyone below for a manager' })
  listPeople(@CurrentCall() call: Call, @Query() query: PeopleQuery): Promise<PeoplePage> {
    return this.people.list(call, query);
  }

  @Get('directory')
  @Requires('people.directory')
  @ApiOperation({ operationId: 'findColleagues', summary: 'Colleagues with an account whose name holds a text, at most ten' })
  findColleagues(@CurrentCall() call: Call, @Query() query: DirectoryQuery): Promise<PersonRef[]> {
    return this.people.directory(call, query);
  }

  @Post()
  @Requires('people.add')
  @Creates()
  @ApiOperation({ operationId: 'addPerson', summary: 'Add a person' })
  async addPerson(@CurrentCall() call: Call, @Body() body: AddPerson, @Res({ passthrough: true }) reply: FastifyReply): Promise<PersonProfile> {
    return withETag(reply, await this.intake.add(call, body));
  }

  @Get(':personId')
  @Requires('people.read')
  @ApiOperation({ operationId: 'getPerson', summary: 'Profile, level history and reporting lines' })
  async getPerson(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<PersonProfile> {
    return withETag(reply, await this.people.profile(call, personId));
  }

  @Patch(':personId')
  @Requires('people.update')
  @Edits()
  @ApiOperation({ operationId: 'updatePerson', summary: 'Change name, address, team, location or working time; what is left out stays as it is' })
  async updatePerson(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: UpdatePerson, @Res({ passthrough: true }) reply: FastifyReply): Promise<PersonProfile> {
    return withETag(reply, await this.people.update(call, personId, body));
  }

  @Put(':personId/target')
  @Requires('people.set-target')
  @Edits()
  @ApiOperation({ operationId: 'setTarget', summary: 'Agree on another target rung, or go back to the next one' })
  async setTarget(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: SetTarget, @Res({ passthrough: true }) reply: FastifyReply): Promise<PersonProfile> {
    return withETag(reply, await this.people.setTarget(call, personId, body));
  }

  @Put(':personId/overlays')
  @Requires('people.set-overlays')
  @Edits()
  @ApiOperation({ operationId: 'setOverlays', summary: 'Choose the overlays that the person is assessed for beside the core' })
  async setOverlays(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: SetOverlays, @Res({ passthrough: true }) reply: FastifyReply): Promise<PersonProfile> {
    return withETag(reply, await this.people.setOverlays(call, personId, body));
  }

  @Post(':personId/levels')
  @HttpCode(200)
  @Requires('people.change-rung')
  @Edits()
  @ApiOperation({ operationId: 'changeRung', summary: 'Change the rung from a day on, with a reason; the old one stays in the history' })
  async changeRung(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: ChangeRung, @Res({ passthrough: true }) reply: FastifyReply): Promise<PersonProfile> {
    return withETag(reply, await this.employment.changeRung(call, personId, body));
  }

  @Post(':personId/manager')
  @HttpCode(200)
  @Requires('people.change-manager')
  @Edits()
  @ApiOperation({ operationId: 'changeManager', summary: 'Give a person another line manager from a day on' })
  async changeManager(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: ChangeManager, @Res({ passthrough: true }) reply: FastifyReply): Promise<PersonProfile> {
    return withETag(reply, await this.employment.changeManager(call, personId, body));
  }

  @Post(':personId/end')
  @HttpCode(200)
  @Requires('people.end')
  @Edits()
  @ApiOperation({ operationId: 'endPerson', summary: 'End a person from a day on: no access any more, nothing recorded is lost' })
  async endPerson(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: EndPerson, @Res({ passthrough: true }) reply: FastifyReply): Promise<PersonProfile> {
    return withETag(reply, await this.employment.end(call, personId, body));
  }
}
