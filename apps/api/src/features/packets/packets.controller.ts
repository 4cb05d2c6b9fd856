import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Exports, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { PacketView } from './packet.dto.js';
import { MARKDOWN, PDF, WORD } from './packet-file.js';
import { PacketsService } from './packets.service.js';

const FILE = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('packets')
@Controller('api/people/:personId')
export class PacketsController {
  constructor(private readonly service: PacketsService) {}

  @Get('packet')
  @Requires('packet.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'getPacket', summary: 'The promotion case as a document model (409 `no_target` at the top rung)' })
  getPacket(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<PacketView> {
    return this.service.view(call, personId);
  }

  @Get('packet.pdf')
  @Requires('packet.read')
  @Exports()
  @Header('Cache-Control', 'no-store')
  @ApiProduces(PDF)
  @ApiOkResponse(FILE)
  @ApiOperation({ operationId: 'getPacketPdf', summary: 'The promotion case as a tagged PDF (409 `no_target` at the top rung)' })
  getPacketPdf(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<StreamableFile> {
    return this.service.pdf(call, personId);
  }

  @Get('packet.md')
  @Requires('packet.read')
  @Exports()
  @Header('Cache-Control', 'no-store')
  @ApiProduces(MARKDOWN)
  @ApiOkResponse(FILE)
  @ApiOperation({ operationId: 'getPacketMarkdown', summary: 'The promotion case as Markdown (409 `no_target` at the top rung)' })
  getPacketMarkdown(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<StreamableFile> {
    return this.service.markdown(call, personId);
  }

  @Get('packet.docx')
  @Requires('packet.read')
  @Exports()
  @Header('Cache-Control', 'no-store')
  @ApiProduces(WORD)
  @ApiOkResponse(FILE)
  @ApiOperation({ operationId: 'getPacketWord', summary: 'The promotion case as a Word document (409 `no_target` at the top rung)' })
  getPacketWord(@CurrentCall() call: Call, @Param('personId', IdPipe) personId: string): Promise<StreamableFile> {
    return this.service.word(call, personId);
  }
}
