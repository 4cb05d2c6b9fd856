import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { SuggestedIndicator, SuggestIndicators } from './indicator-suggestions.dto.js';
import { IndicatorSuggestionsService } from './indicator-suggestions.service.js';

@ApiTags('evidence')
@Controller('api')
export class IndicatorSuggestionsController {
  constructor(private readonly service: IndicatorSuggestionsService) {}

  /** A body rather than a query, because addresses are logged and texts are private. */
  @Post('people/:personId/indicator-suggestions')
  @HttpCode(200)
  @Requires('evidence.suggest-indicators')
  @ApiOperation({ operationId: 'suggestIndicators', summary: 'Indicators of the person’s target that a text may show, by their wording; at most four, the likeliest first' })
  suggestIndicators(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: SuggestIndicators): Promise<SuggestedIndicator[]> {
    return this.service.suggest(call, personId, body);
  }
}
