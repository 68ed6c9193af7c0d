import type { SetDocument } from '../ports.ts';

/** Nothing of a document may be kept by what lies between: it is for those who asked. */
export const asPdf = ({ content, hash }: SetDocument, name: string) =>
  new Response(new Uint8Array(content), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${name}.pdf"`,
      'cache-control': 'private, no-store',
      etag: `"${hash}"`,
    },
  });
