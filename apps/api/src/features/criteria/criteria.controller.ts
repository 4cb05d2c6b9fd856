import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { CriteriaView, OpenCriteria } from './criteria.dto.js';
import { CriteriaService } from './criteria.service.js';

@ApiTags('criteria')
@Controller('api/criteria')
export class CriteriaController {
  constructor(private readonly service: CriteriaService) {}

  @Get()
  @Requires('criteria.read')
  @ApiOperation({ operationId: 'readCriteria', summary: 'What promotion asks for and how it is decided; while it is closed, for administrators only' })
  readCriteria(@CurrentCall() call: Call): Promise<CriteriaView> {
    return this.service.read(call);
  }

  @Put()
  @Requires('criteria.open')
  @ApiOperation({ operationId: 'openCriteria', summary: 'Open the criteria to everybody in the organisation, or close them' })
  openCriteria(@CurrentCall() call: Call, @Body() body: OpenCriteria): Promise<CriteriaView> {
    return this.service.open(call, body.open);
  }
}
