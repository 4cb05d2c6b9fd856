import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../../platform/access/call.js';
import { OrgTree, OrgTreeQuery } from './org-tree.dto.js';
import { OrgTreeService } from './org-tree.service.js';

@ApiTags('people')
@Controller('api/people/tree')
export class OrgTreeController {
  constructor(private readonly service: OrgTreeService) {}

  @Get()
  @Requires('people.tree')
  @ApiOperation({ operationId: 'readOrgTree', summary: 'Who reports to whom: one level at a time, or the way to whoever is found' })
  readOrgTree(@CurrentCall() call: Call, @Query() query: OrgTreeQuery): Promise<OrgTree> {
    return this.service.read(call, query);
  }
}
