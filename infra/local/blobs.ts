import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobStore } from '../../functions/ports.ts';
import { maximumBytes } from '../../shared/domain/files/kinds.ts';
import { instant } from '../../shared/domain/time.ts';
import type { Answer } from './http-port.ts';
import { isPlainPath } from './site.ts';

/** Below this address files are sent and fetched; each address is good for one of them. */
export const blobsPath = '/files';

const validity = { form: 600_000, address: 60_000 };

/** `GET` an address is for reading, `POST` for sending; what it is good for is all in it, under a keyed hash. */
type Pass = { for: 'send' | 'fetch'; path: string; until: number; rest: readonly string[] };

const wordOf = ({ for: use, path, until, rest }: Pass) =>
  Buffer.from(JSON.stringify([use, path, until, ...rest])).toString('base64url');
const macOf = (key: string, word: string) =>
  createHmac('sha256', key).update(`blob~${word}`).digest('base64url');

function passOf(key: string, token: string): Pass | undefined {
  const [word = '', mac = ''] = token.split('.');
  const [expected, given] = [Buffer.from(macOf(key, word)), Buffer.from(mac)];
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined;
  const [use, path, until, ...rest] = JSON.parse(Buffer.from(word, 'base64url').toString('utf8'));
  return { for: use, path, until, rest };
}

const tokenOf = (key: string, pass: Pass) => {
  const word = wordOf(pass);
  return `${word}.${macOf(key, word)}`;
};

export type FolderBlobs = {
  store: BlobStore;
  /** Takes and gives files at `blobsPath`. */
  answer: Answer;
};

type Options = {
  folder: string;
  /** Signs the addresses. */
  key: string;
  /** Told of every file that has come, with its path. */
  onArrival(path: string): void;
};

const refuse = (status: number) => new Response(null, { status });

/** The longest form: the file with the lines around it. */
const formBytes = maximumBytes + 64 * 1024;

async function contentOf(request: Request): Promise<Buffer | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > formBytes) return undefined;
  try {
    const file = (await request.formData()).get('file');
    return file instanceof File ? Buffer.from(await file.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}

const isAbsence = (problem: unknown) =>
  problem instanceof Error && 'code' in problem && problem.code === 'ENOENT';

function filesIn(folder: string) {
  const fileOf = (area: 'quarantine' | 'clean', path: string) => {
    if (!isPlainPath(path)) throw new RangeError(`not a path of files: ${path}`);
    return join(folder, area, path);
  };
  const lay = async (file: string, content: Uint8Array) => {
    await mkdir(dirname(file), { recursive: true });
    const partial = `${file}.${process.pid}.part`;
    await writeFile(partial, content, { mode: 0o600 });
    await rename(partial, file);
  };
  const readIfThere = async (file: string) => {
    try {
      return await readFile(file);
    } catch (problem) {
      if (isAbsence(problem)) return undefined;
      throw problem;
    }
  };
  return { fileOf, lay, readIfThere };
}

/** Files in a folder, with addresses that prove themselves: what S3 does with signed forms, on one machine. */
export function folderBlobs({ folder, key, onArrival }: Options): FolderBlobs {
  const { fileOf, lay, readIfThere } = filesIn(folder);
  const take = async (request: Request, { path, rest: [size, sha256, onward] }: Pass) => {
    const content = await contentOf(request);
    if (onward !== undefined) {
      if (!content || content.length === 0 || content.length > Number(size)) return refuse(400);
      await lay(fileOf('quarantine', path), content);
      onArrival(path);
      return new Response(null, { status: 303, headers: { location: onward } });
    }
    if (!content || content.length !== Number(size)) return refuse(400);
    if (createHash('sha256').update(content).digest('hex') !== sha256) return refuse(400);
    await lay(fileOf('quarantine', path), content);
    onArrival(path);
    return refuse(204);
  };
  const give = async ({ path, rest: [name = '', mediaType = ''] }: Pass) => {
    const content = await readIfThere(fileOf('clean', path));
    if (!content) return refuse(404);
    return new Response(new Uint8Array(content), {
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    });
  };
  const addressed = (pass: Pass) => `${blobsPath}/${tokenOf(key, pass)}`;
  return {
    store: {
      admit: async ({ path, size, sha256 }) => {
        const until = Date.now() + validity.form;
        const url = addressed({ for: 'send', path, until, rest: [String(size), sha256] });
        return { url, fields: {}, until: instant(until) };
      },
      admitForm: async ({ path, mostBytes, onward }) => {
        const until = Date.now() + validity.form;
        const rest = [String(mostBytes), '', onward];
        return {
          url: addressed({ for: 'send', path, until, rest }),
          fields: {},
          until: instant(until),
        };
      },
      clearArrived: (path) => rm(fileOf('quarantine', path), { force: true }),
      arrived: (path) => readIfThere(fileOf('quarantine', path)),
      keep: (path, content) => lay(fileOf('clean', path), content),
      link: async ({ path, name, mediaType }) => {
        const until = Date.now() + validity.address;
        const url = addressed({ for: 'fetch', path, until, rest: [name, mediaType] });
        return { url, until: instant(until) };
      },
      eraseSome: async (path) => {
        const place = path.replace(/\/$/, '');
        const places = [fileOf('quarantine', place), fileOf('clean', place)];
        const found = places.filter((one) => existsSync(one));
        for (const one of found) await rm(one, { recursive: true });
        return found.length > 0;
      },
    },
    answer: async (request) => {
      const token = new URL(request.url).pathname.slice(blobsPath.length + 1);
      const pass = passOf(key, token);
      if (!pass || pass.until < Date.now()) return refuse(403);
      if (pass.for === 'send') return request.method === 'POST' ? take(request, pass) : refuse(405);
      return request.method === 'GET' ? give(pass) : refuse(405);
    },
  };
}
