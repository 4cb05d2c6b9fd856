import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { ResetFactorsService } from './reset-factors.service.js';

@ApiTags('second factors')
@Controller('api/people/:personId/second-factors')
export class ResetFactorsController {
  constructor(private readonly service: ResetFactorsService) {}

  @Delete()
  @HttpCode(204)
  @Requires('people.reset-second-factor')
  @ApiOperation({ operationId: 'resetSecondFactors', summary: 'Remove all second factors of someone who lost them, and end their sessions; 409 `no_account`, `no_second_factor`, `not_here`' })
  resetSecondFactors(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<void> {
    return this.service.reset(call, personId);
  }
}
