import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { ErasePerson, ErasureDone, ErasurePreview, LeaverPage } from './erasure.dto.js';
import { ErasureService } from './erasure.service.js';

@ApiTags('personal data')
@Controller('api')
export class ErasureController {
  constructor(private readonly service: ErasureService) {}

  @Get('erasures')
  @Requires('personal-data.leavers')
  @ApiOperation({ operationId: 'listLeavers', summary: 'People who have left, and whether they have been erased' })
  listLeavers(@CurrentCall() call: Call): Promise<LeaverPage> {
    return this.service.leavers(call);
  }

  @Post('people/:personId/erasure/preview')
  @HttpCode(200)
  @Requires('personal-data.preview-erasure')
  @ApiOperation({ operationId: 'previewErasure', summary: 'What erasing a person would empty or delete; changes nothing (409 `still_here`, `already_erased`)' })
  previewErasure(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<ErasurePreview> {
    return this.service.preview(call, personId);
  }

  @Post('people/:personId/erasure')
  @HttpCode(200)
  @Requires('personal-data.erase')
  @ApiOperation({ operationId: 'erasePerson', summary: 'Erase a person who has left, for good: texts and identity go, decisions stay (409 `still_here`, `already_erased`)' })
  erasePerson(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() { name }: ErasePerson): Promise<ErasureDone> {
    return this.service.erase(call, personId, name);
  }
}
