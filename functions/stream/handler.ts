import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { itemOfImage } from '../../shared/store/items.ts';
import { s3Site } from '../adapters/s3-site.ts';
import { sqsMailer } from '../adapters/sqs-mailer.ts';
import { stepFunctions } from '../adapters/step-functions.ts';
import { eventHandler } from '../event-handler.ts';
import { live } from '../live.ts';
import { setting } from '../settings.ts';
import { react } from './react.ts';

const deps = await live({
  workflow: stepFunctions(setting('STAGE_MACHINES')),
  mailer: sqsMailer(setting('MAIL_QUEUE_URL')),
  site: s3Site(setting('SITE_BUCKET')),
});

/** Delivers records in order; from the first that fails on, the batch is given again. */
export const handler = eventHandler(
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const { dynamodb } of Records) {
      const image = dynamodb?.NewImage;
      try {
        if (image) await react(deps, itemOfImage(image));
      } catch (error) {
        console.error(error);
        return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] };
      }
    }
    return { batchItemFailures: [] };
  },
);
