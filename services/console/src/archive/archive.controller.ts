import type { Sha256 } from '@kelisim/domain/ids';
import type { Archive } from '@kelisim/ports/archive';
import { Controller, Get, Inject, NotFoundException, Param, Res } from '@nestjs/common';
import { ARCHIVE } from '../frame/tokens';

/** The part of Express' response that is used here. */
interface Response {
  setHeader(name: string, value: string): void;
  end(body: Buffer): void;
}

/** A foreign page is shown as in a picture: it runs nothing, sends nothing, loads nothing from anywhere. */
const LOCKED =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** Pages as they were received. */
@Controller('archive')
export class ArchiveController {
  constructor(@Inject(ARCHIVE) private readonly archive: Archive) {}

  @Get(':digest')
  async page(@Param('digest') digest: string, @Res() response: Response): Promise<void> {
    const found = /^[0-9a-f]{64}$/.test(digest) ? await this.archive.get(digest as Sha256) : undefined;
    if (!found) throw new NotFoundException();
    const type = found.record.contentType ?? '';
    response.setHeader('Content-Security-Policy', LOCKED);
    response.setHeader(
      'Content-Type',
      /^(text\/html|application\/xhtml\+xml)\b/i.test(type) ? type : 'text/plain; charset=utf-8',
    );
    response.setHeader('Last-Modified', new Date(found.record.fetchedAt).toUTCString());
    response.end(Buffer.from(found.bytes));
  }
}
