import type { Mailer } from '../ports.ts';

/**
 * Hands mails to the queue; the mailer sends them, and tries again where the mail server is away. The client
 * is loaded with the first mail: most requests send none, and a cold start should not pay for it.
 */
export function sqsMailer(queueUrl: string): Mailer {
  const queue = () =>
    import('@aws-sdk/client-sqs').then(({ SendMessageCommand, SQSClient }) => {
      const client = new SQSClient({});
      return (body: string) =>
        client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body }));
    });
  let opened: ReturnType<typeof queue> | undefined;
  return {
    send: async (mail) => {
      opened ??= queue();
      const send = await opened;
      await send(JSON.stringify(mail));
    },
  };
}
