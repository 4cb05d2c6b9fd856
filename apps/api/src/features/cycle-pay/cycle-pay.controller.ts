import { Body, Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Call, Creates, CurrentCall, Exports, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { FileFormatPipe, VariantPipe } from '../case-packets/file-pipes.js';
import { PACKET_FILE_FORMATS, PACKET_VARIANTS, type PacketFileFormat, type PacketVariant } from '../case-packets/packet-formats.js';
import { CasePay, ProposePay } from './case-pay.dto.js';
import { CasePayService } from './case-pay.service.js';
import { CyclePay, PaidCycles, SetPayPool } from './cycle-pay.dto.js';
import { CyclePayService } from './cycle-pay.service.js';
import { PayFilesService } from './pay-files.service.js';

@ApiTags('pay')
@Controller('api')
export class CyclePayController {
  constructor(
    private readonly cases: CasePayService,
    private readonly cycles: CyclePayService,
    private readonly files: PayFilesService,
  ) {}

  @Get('cases/:caseId/pay')
  @Requires('case-pay.read')
  @ApiOperation({ operationId: 'readCasePay', summary: 'Pay for a promotion that was decided, funded or not; never about oneself' })
  readCasePay(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string): Promise<CasePay> {
    return this.cases.read(call, caseId);
  }

  @Get('cases/:caseId/pay/files/:variant/:format')
  @Requires('case-pay.read')
  @Exports()
  @Header('Cache-Control', 'no-store')
  @ApiParam({ name: 'variant', enum: PACKET_VARIANTS, enumName: 'PacketVariant' })
  @ApiParam({ name: 'format', enum: PACKET_FILE_FORMATS, enumName: 'PacketFileFormat' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({ operationId: 'getCasePayFile', summary: 'The same as a page to take along, made anew each time (503 while too many documents are being made)' })
  getCasePayFile(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Param('variant', VariantPipe) variant: PacketVariant, @Param('format', FileFormatPipe) format: PacketFileFormat): Promise<StreamableFile> {
    return this.files.file(call, caseId, { variant, format });
  }

  @Post('cases/:caseId/pay/proposals')
  @HttpCode(204)
  @Requires('case-pay.propose')
  @Creates()
  @ApiOperation({ operationId: 'proposePay', summary: 'Propose pay for a promotion; an earlier proposal stays in the history' })
  proposePay(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Body() body: ProposePay): Promise<void> {
    return this.cases.propose(call, caseId, body);
  }

  @Get('cycle-pay')
  @Requires('cycle-pay.list')
  @ApiOperation({ operationId: 'listCyclePay', summary: 'Cycles with promotions to pay for, and promotions outside any' })
  listCyclePay(@CurrentCall() call: Call): Promise<PaidCycles> {
    return this.cycles.list(call);
  }

  @Get('cycles/:cycleId/pay')
  @Requires('cycle-pay.read')
  @ApiOperation({ operationId: 'readCyclePay', summary: 'What the promotions of a cycle cost against its pool, and who waits for money' })
  readCyclePay(@CurrentCall() call: Call, @Param('cycleId', IdPipe) cycleId: string): Promise<CyclePay> {
    return this.cycles.read(call, cycleId);
  }

  @Post('cycles/:cycleId/pay/pools')
  @HttpCode(204)
  @Requires('cycle-pay.set-pool')
  @Creates()
  @ApiOperation({ operationId: 'setPayPool', summary: 'Say what the promotions of a cycle may cost in their first calendar year; the newest of a currency stands' })
  setPayPool(@CurrentCall() call: Call, @Param('cycleId', IdPipe) cycleId: string, @Body() body: SetPayPool): Promise<void> {
    return this.cycles.setPool(call, cycleId, body);
  }
}
