import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { instant } from '../../shared/domain/time.ts';
import type { BlobStore } from '../ports.ts';
import { type Signer, signedAddress, signedForm } from './sigv4.ts';

/** Seconds a form can be sent, and an address be followed. */
const validity = { form: 600, address: 60 };

const quoted = (name: string) =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;

/** Two buckets: where files arrive, and where those lie that were looked at. */
export function s3Blobs(buckets: { quarantine: string; clean: string }): BlobStore {
  const endpoint = process.env['AWS_ENDPOINT_URL_S3'] ?? process.env['AWS_ENDPOINT_URL'];
  const client = new S3Client({ ...(endpoint && { forcePathStyle: true }) });
  const signer = async (at: Date): Promise<Signer> => ({
    ...(await client.config.credentials()),
    region: await client.config.region(),
    at,
  });
  /** Where the SDK itself would ask: no name of a vendor or a partition is spelled here. */
  const addressOf = async (bucket: string) =>
    client.config.endpointProvider({
      Bucket: bucket,
      Region: await client.config.region(),
      ...(endpoint && { Endpoint: endpoint, ForcePathStyle: true }),
    }).url;
  return {
    admit: async ({ path, size, sha256 }) => {
      const at = new Date();
      const until = new Date(at.getTime() + validity.form * 1000);
      const checksum = Buffer.from(sha256, 'hex').toString('base64');
      const fields = signedForm(await signer(at), {
        bucket: buckets.quarantine,
        key: path,
        size,
        until,
        exactly: { 'x-amz-checksum-algorithm': 'SHA256', 'x-amz-checksum-sha256': checksum },
      });
      const url = (await addressOf(buckets.quarantine)).href;
      return { url, fields, until: instant(until.getTime()) };
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
      const at = new Date();
      const base = await addressOf(buckets.clean);
      const url = new URL(`${base.pathname.replace(/\/$/, '')}/${path}`, base);
      const query = {
        'response-content-disposition': quoted(name),
        'response-content-type': mediaType,
      };
      return {
        url: signedAddress(await signer(at), { url, seconds: validity.address, query }),
        until: instant(at.getTime() + validity.address * 1000),
      };
    },
  };
}
