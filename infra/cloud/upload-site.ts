import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Files whose name changes with their content may be kept for a year. */
const cacheControl = (path: string) =>
  path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=60';

/**
 * Puts a folder into the bucket of the site, each file under its path: the built pages at the top, the packed
 * divisions under `divisions/`. Returns how many there were.
 */
export async function uploadSite(directory: string, bucket: string, under = ''): Promise<number> {
  const client = new S3Client({ forcePathStyle: true });
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) {
    const file = join(parentPath, name);
    const path = under + file.slice(directory.length + 1).replaceAll('\\', '/');
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: path,
        Body: await readFile(file),
        ContentType: types[extname(name)] ?? 'application/octet-stream',
        CacheControl: cacheControl(path),
      }),
    );
  }
  return files.length;
}
