import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { Site } from '../ports.ts';

/** The bucket of published pages and assets. */
export function s3Site(bucket: string): Site {
  const client = new S3Client({});
  return {
    write: async (path, content, contentType) => {
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: path,
          Body: content,
          ContentType: contentType,
        }),
      );
    },
    read: async (path) => {
      try {
        const { Body, ContentType } = await client.send(
          new GetObjectCommand({ Bucket: bucket, Key: path }),
        );
        if (!Body) return undefined;
        const content = await Body.transformToByteArray();
        return { content, contentType: ContentType ?? 'application/octet-stream' };
      } catch (error) {
        if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
        throw error;
      }
    },
    remove: async (path) => {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: path }));
    },
  };
}

export const noSite: Site = {
  write: () => Promise.reject(new TypeError('this unit publishes nothing')),
  read: () => Promise.reject(new TypeError('this unit serves no files')),
  remove: () => Promise.reject(new TypeError('this unit publishes nothing')),
};
