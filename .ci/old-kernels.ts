import { join, relative } from 'node:path';
import ts from 'typescript';

/**
 * Pages must run on Chromium 80 and Safari 14.1. The build lowers syntax but adds no missing method, so everything a
 * page reaches is compiled once more against the library of 2019 (`web/tsconfig.json`), where `.at()` or `replaceAll`
 * do not exist. The API's type is left out: it belongs to the server and brings Node's library with it.
 */
const root = join(import.meta.dirname, '..');
const serverCode = join(root, 'functions/');

/** The compiler's ways of saying "your library is too old" and "no such global". Other mistakes are plain `tsc`'s. */
const missing = new Set([2304, 2550, 2552, 2583, 2584]);

/** Browser calls younger than Chromium 80; TypeScript has one browser library for all years. */
const tooYoung = new Set([
  'structuredClone',
  'randomUUID',
  'replaceChildren',
  'showPicker',
  'reportError',
]);

export type Complaint = { file: string; line: number; text: string };

function programOf(config: ts.ParsedCommandLine): ts.Program {
  const host = ts.createCompilerHost(config.options);
  host.resolveModuleNameLiterals = (literals, file, redirected, options, source) =>
    literals.map((literal) => {
      const mode = ts.getModeForUsageLocation(source, literal, options);
      const found = ts.resolveModuleName(
        literal.text,
        file,
        options,
        host,
        undefined,
        redirected,
        mode,
      );
      const fromServer = found.resolvedModule?.resolvedFileName.startsWith(serverCode) ?? false;
      return fromServer ? { resolvedModule: undefined } : found;
    });
  return ts.createProgram(config.fileNames, config.options, host);
}

function youngCalls(source: ts.SourceFile): { at: number; text: string }[] {
  const found: { at: number; text: string }[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && tooYoung.has(node.text)) {
      found.push({ at: node.getStart(), text: `'${node.text}' is younger than Chromium 80.` });
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/** Everything in the pages, and in what they import, that an old browser lacks. */
export function missingInOldKernels(files?: readonly string[]): Complaint[] {
  const { config } = ts.readConfigFile(join(root, 'web/tsconfig.json'), ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, join(root, 'web'));
  const program = programOf(files ? { ...parsed, fileNames: [...files] } : parsed);
  return program
    .getSourceFiles()
    .filter(
      (source) => !(source.isDeclarationFile || program.isSourceFileFromExternalLibrary(source)),
    )
    .flatMap((source) => {
      const fromCompiler = program
        .getSemanticDiagnostics(source)
        .filter((found) => missing.has(found.code))
        .map((found) => ({
          at: found.start ?? 0,
          text: ts.flattenDiagnosticMessageText(found.messageText, ' '),
        }));
      return [...fromCompiler, ...youngCalls(source)].map(({ at, text }) => ({
        file: relative(root, source.fileName),
        line: source.getLineAndCharacterOfPosition(at).line + 1,
        text,
      }));
    });
}

if (import.meta.main) {
  const complaints = missingInOldKernels();
  for (const { file, line, text } of complaints) console.error(`${file}:${line} ${text}`);
  if (complaints.length > 0) {
    console.error('Pages run on Chromium 80: write it with what browsers had in 2019.');
    process.exitCode = 1;
  }
}
