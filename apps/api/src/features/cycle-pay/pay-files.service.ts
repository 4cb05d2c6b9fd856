import { Injectable, type StreamableFile } from '@nestjs/common';
import { maskedPay, type PayPage, renderPayHtml, renderPayJson, renderPayMarkdown } from '@nextrung/packet';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { asciiSlug, download } from '../../platform/http/download.js';
import { FILE_KINDS, type PacketFileFormat, type PacketVariant } from '../case-packets/packet-formats.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { type TypesetFormat, Typesetter } from '../packets/typesetter.js';
import { CasePayService } from './case-pay.service.js';
import { CyclePayRepository } from './cycle-pay.repository.js';
import { payPage } from './pay-page.js';
import { rungOf } from './rung-of.js';

const TYPESET: Readonly<Partial<Record<PacketFileFormat, TypesetFormat>>> = { pdf: 'pdf', pdf_letter: 'letter', docx: 'docx', docx_letter: 'docx_letter' };

/** The pay of a promotion as a file, made anew each time: it goes on after the packet is locked, and no packet holds any of it. */
@Injectable()
export class PayFilesService {
  constructor(
    private readonly access: Access,
    private readonly cases: CasePayService,
    private readonly repository: CyclePayRepository,
    private readonly ladders: LaddersRepository,
    private readonly typesetter: Typesetter,
  ) {}

  /** Made after the transaction. Refused (503) while too many documents are being made. */
  async file(call: Call, caseId: string, { variant, format }: { readonly variant: PacketVariant; readonly format: PacketFileFormat }): Promise<StreamableFile> {
    const { page, code } = await this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const pay = await this.cases.view(scope, caseId);
      const names = await this.repository.names(scope.tx, scope.organisationId, caseId, scope.viewerId);
      const { ladder } = await this.ladders.current(scope.tx, scope.organisationId);
      const whole = payPage(pay, { ...names, presentRung: names.fromRung === null ? null : rungOf(ladder, names.fromRung), asOf: scope.today });
      return { page: variant === 'masked' ? maskedPay(whole, names) : whole, code: pay.code };
    });
    return download(`pay-${asciiSlug(code)}${variant === 'masked' ? '-masked' : ''}${FILE_KINDS[format].ending}`, FILE_KINDS[format].type, await this.render(page, format));
  }

  private render(page: PayPage, format: PacketFileFormat): Promise<Uint8Array> | Uint8Array {
    const typeset = TYPESET[format];
    if (typeset !== undefined) return this.typesetter.typeset(typeset, page);
    return new TextEncoder().encode(format === 'md' ? renderPayMarkdown(page) : format === 'html' ? renderPayHtml(page) : renderPayJson(page));
  }
}
