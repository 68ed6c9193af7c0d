import { join } from 'node:path';
import { s3Archive } from '../adapters/s3-archive.ts';
import { typstTypesetter } from '../adapters/typst.ts';
import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { setting } from '../settings.ts';
import { createDocumentsApp } from './app.ts';

/** Templates and fonts lie beside the code: see `besideCode` in `infra/constructs/bundle-options.ts`. */
const beside = (folder: string) => join(import.meta.dirname, folder);

export const handler = httpHandler(async () =>
  createDocumentsApp(
    await live({
      archive: s3Archive(setting('ARCHIVE_BUCKET'), setting('ARCHIVE_YEARS')),
      typesetter: typstTypesetter({ templates: beside('templates'), fonts: [beside('fonts')] }),
    }),
  ),
);
