import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { LevelMappingView, SaveLevelMappings } from './level-mappings.dto.js';
import { LevelMappingsService } from './level-mappings.service.js';

@ApiTags('level mappings')
@Controller('api/level-mappings')
export class LevelMappingsController {
  constructor(private readonly service: LevelMappingsService) {}

  @Get()
  @Requires('level-mapping.list')
  @ApiOperation({ operationId: 'listLevelMappings', summary: 'What levels of other companies are called here, by company and level' })
  listLevelMappings(@CurrentCall() call: Call): Promise<LevelMappingView[]> {
    return this.service.list(call);
  }

  @Put()
  @Requires('level-mapping.save')
  @ApiOperation({ operationId: 'saveLevelMappings', summary: 'Map the levels of one company, in place of its earlier mapping; answers all companies. People who are here already are not changed' })
  saveLevelMappings(@CurrentCall() call: Call, @Body() body: SaveLevelMappings): Promise<LevelMappingView[]> {
    return this.service.save(call, body);
  }

  @Delete(':mappingId')
  @HttpCode(204)
  @Requires('level-mapping.delete')
  @ApiOperation({ operationId: 'deleteLevelMapping', summary: 'Forget what one level of another company is called here' })
  deleteLevelMapping(@CurrentCall() call: Call, @Param('mappingId', IdPipe) mappingId: string): Promise<void> {
    return this.service.remove(call, mappingId);
  }
}
