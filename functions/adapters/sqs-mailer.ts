import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Mailer } from '../ports.ts';

/** Hands mails to the queue; the mailer sends them, and tries again where the mail server is away. */
export function sqsMailer(queueUrl: string): Mailer {
  const client = new SQSClient({});
  return {
    send: async (mail) => {
      await client.send(
        new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(mail) }),
      );
    },
  };
}
