import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { instant } from '../../shared/domain/time.ts';
import type { BlobStore } from '../ports.ts';

/** Seconds a form can be sent, and an address be followed. */
const validity = { form: 600, address: 60 };

const quoted = (name: string) =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;

/** All versions of up to a thousand objects. @returns whether there were any */
async function eraseSome(client: S3Client, bucket: string, path: string): Promise<boolean> {
  const command = new ListObjectVersionsCommand({ Bucket: bucket, Prefix: path });
  const { Versions = [], DeleteMarkers = [] } = await client.send(command);
  const found = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
  if (found.length === 0) return false;
  const { Errors = [] } = await client.send(
    new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: found, Quiet: true } }),
  );
  if (Errors[0]) throw new Error(`${Errors.length} objects stayed: ${Errors[0].Code}`);
  return true;
}

/** Two buckets: where files arrive, and where those lie that were looked at. */
export function s3Blobs(buckets: { quarantine: string; clean: string }): BlobStore {
  const endpoint = process.env['AWS_ENDPOINT_URL_S3'] ?? process.env['AWS_ENDPOINT_URL'];
  const client = new S3Client({ ...(endpoint && { forcePathStyle: true }) });
  return {
    admit: async ({ path, size, sha256 }) => {
      const until = Date.now() + validity.form * 1000;
      const { url, fields } = await createPresignedPost(client, {
        Bucket: buckets.quarantine,
        Key: path,
        Expires: validity.form,
        Conditions: [['content-length-range', size, size]],
        Fields: {
          'x-amz-checksum-algorithm': 'SHA256',
          'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
        },
      });
      return { url, fields, until: instant(until) };
    },
    admitForm: async ({ path, mostBytes, onward }) => {
      const until = Date.now() + validity.form * 1000;
      const { url, fields } = await createPresignedPost(client, {
        Bucket: buckets.quarantine,
        Key: path,
        Expires: validity.form,
        Conditions: [['content-length-range', 1, mostBytes]],
        Fields: { success_action_redirect: onward },
      });
      return { url, fields, until: instant(until) };
    },
    clearArrived: async (path) => {
      await client.send(new DeleteObjectCommand({ Bucket: buckets.quarantine, Key: path }));
    },
    arrived: async (path) => {
      try {
        const command = new GetObjectCommand({ Bucket: buckets.quarantine, Key: path });
        const { Body } = await client.send(command);
        return Body && Buffer.from(await Body.transformToByteArray());
      } catch (problem) {
        if (problem instanceof NoSuchKey) return undefined;
        throw problem;
      }
    },
    keep: async (path, content, mediaType) => {
      await client.send(
        new PutObjectCommand({
          Bucket: buckets.clean,
          Key: path,
          Body: content,
          ContentType: mediaType,
          ChecksumAlgorithm: 'SHA256',
        }),
      );
    },
    link: async ({ path, name, mediaType }) => {
      const until = Date.now() + validity.address * 1000;
      const command = new GetObjectCommand({
        Bucket: buckets.clean,
        Key: path,
        ResponseContentDisposition: quoted(name),
        ResponseContentType: mediaType,
      });
      const url = await getSignedUrl(client, command, { expiresIn: validity.address });
      return { url, until: instant(until) };
    },
    eraseSome: async (path) => {
      const found = await Promise.all(
        Object.values(buckets).map((bucket) => eraseSome(client, bucket, path)),
      );
      return found.includes(true);
    },
  };
}
