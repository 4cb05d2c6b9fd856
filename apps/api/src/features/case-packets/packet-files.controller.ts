import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall, Exports, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { PacketDigestView } from './case-packets.dto.js';
import { DigestPipe, FileFormatPipe, VariantPipe } from './file-pipes.js';
import { PACKET_FILE_FORMATS, PACKET_VARIANTS, type PacketFileFormat, type PacketVariant } from './packet-formats.js';
import { PacketFilesService } from './packet-files.service.js';

const FILE = { schema: { type: 'string', format: 'binary' } } as const;
const VARIANT = { name: 'variant', enum: PACKET_VARIANTS, enumName: 'PacketVariant' } as const;
const FORMAT = { name: 'format', enum: PACKET_FILE_FORMATS, enumName: 'PacketFileFormat' } as const;

@ApiTags('case-packets')
@Controller('api')
export class PacketFilesController {
  constructor(private readonly service: PacketFilesService) {}

  @Get('cases/:caseId/packet.pdf')
  @Requires('case-packet.take')
  @Exports()
  @Header('Cache-Control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse(FILE)
  @ApiOperation({ operationId: 'previewCasePacket', summary: 'The draft as a tagged PDF (409 `locked` once there is the locked one; 503 while too many documents are being made)' })
  previewCasePacket(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string): Promise<StreamableFile> {
    return this.service.preview(call, caseId);
  }

  @Get('cases/:caseId/packet/files/:variant/:format')
  @Requires('case-packet.take')
  @Exports()
  @Header('Cache-Control', 'no-store')
  @ApiParam(VARIANT)
  @ApiParam(FORMAT)
  @ApiProduces('application/octet-stream')
  @ApiOkResponse(FILE)
  @ApiOperation({ operationId: 'getPacketFile', summary: 'A file of the locked packet, byte for byte (409 `not_locked`, `being_made` or `destroyed`)' })
  getPacketFile(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Param('variant', VariantPipe) variant: PacketVariant, @Param('format', FileFormatPipe) format: PacketFileFormat): Promise<StreamableFile> {
    return this.service.file(call, caseId, { variant, format });
  }

  @Get('cases/:caseId/packet/files/:variant/:format/signature')
  @Requires('case-packet.take')
  @Exports()
  @Header('Cache-Control', 'no-store')
  @ApiParam(VARIANT)
  @ApiParam(FORMAT)
  @ApiProduces('application/json')
  @ApiOkResponse(FILE)
  @ApiOperation({ operationId: 'getPacketSignature', summary: 'The signature of such a file, to be kept beside it' })
  getPacketSignature(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Param('variant', VariantPipe) variant: PacketVariant, @Param('format', FileFormatPipe) format: PacketFileFormat): Promise<StreamableFile> {
    return this.service.signature(call, caseId, { variant, format });
  }

  @Get('packet-digests/:digest')
  @Requires('packet-digest.ask')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'askForPacketDigest', summary: 'Whether the SHA-256 of a file is that of a packet that was locked; known only to whoever may read the case' })
  askForPacketDigest(@CurrentCall() call: Call, @Param('digest', DigestPipe) digest: string): Promise<PacketDigestView> {
    return this.service.verify(call, digest);
  }
}
