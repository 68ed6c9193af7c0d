import type { Archive } from '../ports.ts';

const isNamed = (error: unknown, ...names: string[]) =>
  error instanceof Error && names.includes(error.name);

const yearMillis = 366 * 86_400_000;

/**
 * A bucket with Object Lock. What is kept is locked in compliance mode: for `years` nobody can take it away or
 * shorten that, not even the account's root. A second version would not replace the first; it is refused all the
 * same. An emulator without Object Lock gets `years` 0: there the refusal is all.
 */
export function s3Archive(bucket: string, years: number): Archive {
  /** Loaded with its first use: most requests of a unit that may read it do not. */
  const opened = () =>
    import('@aws-sdk/client-s3').then((s3) => ({ ...s3, client: new s3.S3Client({}) }));
  let storage: ReturnType<typeof opened> | undefined;
  const open = () => {
    storage ??= opened();
    return storage;
  };
  const put = async (path: string, content: Uint8Array, lock: object) => {
    const { client, PutObjectCommand } = await open();
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: path,
        Body: content,
        ContentType: path.endsWith('.json') ? 'application/json' : 'application/x-ndjson',
        ChecksumAlgorithm: 'SHA256',
        ...lock,
      }),
    );
  };
  return {
    keep: async (path, content) => {
      const until = new Date(Date.now() + years * yearMillis);
      const lock = years > 0 && {
        ObjectLockMode: 'COMPLIANCE',
        ObjectLockRetainUntilDate: until,
      };
      try {
        await put(path, content, { IfNoneMatch: '*', ...lock });
        return true;
      } catch (error) {
        if (isNamed(error, 'PreconditionFailed', 'ConditionalRequestConflict')) return false;
        throw error;
      }
    },
    lay: async (path, content) => {
      await put(path, content, {});
    },
    read: async (path) => {
      const { client, GetObjectCommand } = await open();
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: path }));
        return Body?.transformToByteArray();
      } catch (error) {
        if (isNamed(error, 'NoSuchKey')) return undefined;
        throw error;
      }
    },
  };
}

export const noArchive: Archive = {
  keep: () => Promise.reject(new TypeError('this unit keeps nothing for good')),
  lay: () => Promise.reject(new TypeError('this unit lays nothing down')),
  read: () => Promise.reject(new TypeError('this unit reads no archive')),
};
