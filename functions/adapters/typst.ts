import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Typesetter } from '../ports.ts';

/** Where templates and fonts lie: beside the code on Lambda, in the working tree on one machine. */
export type DocumentFiles = { templates: string; fonts: readonly string[] };

/**
 * Of the weights that lie in a package only those named are opened. No font of the machine is ever looked for by
 * a template (`fallback: false`), so that a document looks the same wherever it is set.
 */
async function open({ templates, fonts }: DocumentFiles): Promise<NodeCompiler> {
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  return Compiler.create({ workspace: templates, fontArgs: [{ fontPaths: [...fonts] }] });
}

/** PDF/UA wants a glyph for every character. A rare one in somebody's name is no reason to have no document. */
function write(compiler: NodeCompiler, document: NodeTypstDocument): Uint8Array {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch {
    return compiler.pdf(document);
  }
}

function set(compiler: NodeCompiler, file: string, data: unknown): NodeTypstDocument {
  const compiled = compiler.compile({
    mainFilePath: file,
    inputs: { data: JSON.stringify(data) },
  });
  const { result } = compiled;
  if (result && !compiled.hasError()) return result;
  const error = compiled.takeError();
  throw new TypeError(`document not set: ${JSON.stringify(error?.shortDiagnostics)}`);
}

/**
 * Sets documents with Typst in this process. The compiler (50 MB) and the fonts are loaded with the first
 * document, not before: most processes never set one.
 */
export function typstTypesetter(files: DocumentFiles): Typesetter {
  let opened: Promise<NodeCompiler> | undefined;
  return {
    pdf: async (template, data) => {
      opened ??= open(files);
      const compiler = await opened;
      const content = write(
        compiler,
        set(compiler, join(files.templates, `${template}.typ`), data),
      );
      compiler.evictCache(10);
      return { content, hash: createHash('sha256').update(content).digest('hex') };
    },
  };
}
