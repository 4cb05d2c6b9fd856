import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { ForecastView, NextSteps, ReadinessHistory } from './projections.dto.js';
import { ProjectionsService } from './projections.service.js';
import { ReadinessQuery, ReadinessView } from './readiness.dto.js';
import { ReadinessService } from './readiness.service.js';
import { IndicatorTraceView, ReadinessTrace } from './trace.dto.js';
import { TraceService } from './trace.service.js';
import { ReadinessInputView, TrialQuery, WhatIfInput, WhatIfView } from './what-if.dto.js';
import { WhatIfService } from './what-if.service.js';

@ApiTags('readiness')
@Controller('api/people/:personId/readiness')
export class ReadinessController {
  constructor(
    private readonly readiness: ReadinessService,
    private readonly traces: TraceService,
    private readonly projections: ProjectionsService,
    private readonly hypotheses: WhatIfService,
  ) {}

  @Get()
  @Requires('readiness.read')
  @ApiOperation({ operationId: 'getReadiness', summary: 'The assessment for a target rung today' })
  getReadiness(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Query() query: ReadinessQuery): Promise<ReadinessView> {
    return this.readiness.readiness(call, personId, query);
  }

  @Get('trace')
  @Requires('readiness.read')
  @ApiOperation({ operationId: 'getReadinessTrace', summary: 'How index, confidence, breadth and gates come about, in words and arithmetic' })
  getReadinessTrace(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Query() query: ReadinessQuery): Promise<ReadinessTrace> {
    return this.traces.whole(call, personId, query);
  }

  @Get('trace/:indicator')
  @Requires('readiness.read')
  @ApiOperation({ operationId: 'getIndicatorTrace', summary: 'Everything behind one indicator, item by item' })
  getIndicatorTrace(
    @CurrentCall() call: Call,
    @Param('personId', IdPipe) personId: string,
    @Param('indicator') indicator: string,
    @Query() query: ReadinessQuery,
  ): Promise<IndicatorTraceView> {
    return this.traces.indicator(call, personId, indicator, query);
  }

  @Get('next-steps')
  @Requires('readiness.read')
  @ApiOperation({ operationId: 'getNextSteps', summary: 'What would change the index most for its effort' })
  getNextSteps(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Query() query: ReadinessQuery): Promise<NextSteps> {
    return this.projections.nextSteps(call, personId, query);
  }

  @Get('forecast')
  @Requires('readiness.read')
  @ApiOperation({ operationId: 'getForecast', summary: 'The pace of the last half year, and where it leads' })
  getForecast(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Query() query: ReadinessQuery): Promise<ForecastView> {
    return this.projections.forecast(call, personId, query);
  }

  @Get('history')
  @Requires('readiness.read')
  @ApiOperation({ operationId: 'getReadinessHistory', summary: 'The assessments of the last twelve months' })
  getReadinessHistory(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Query() query: ReadinessQuery): Promise<ReadinessHistory> {
    return this.projections.history(call, personId, query);
  }

  @Post('what-if')
  @HttpCode(200)
  @Requires('readiness.what-if')
  @ApiOperation({ operationId: 'tryWhatIf', summary: 'The assessment as it would be; stores nothing' })
  tryWhatIf(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Body() body: WhatIfInput): Promise<WhatIfView> {
    return this.hypotheses.tryOut(call, personId, body);
  }

  @Get('input')
  @Requires('readiness.input')
  @ApiOperation({ operationId: 'getReadinessInput', summary: 'What one’s own assessment is made from, in the shape of the model' })
  getReadinessInput(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string, @Query() query: TrialQuery): Promise<ReadinessInputView> {
    return this.hypotheses.input(call, personId, query);
  }
}
