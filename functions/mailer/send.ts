import { createTransport } from 'nodemailer';
import type { Mail, Mailer } from '../ports.ts';

const addressIn = (from: string) => /<([^>]+)>/.exec(from)?.[1] ?? from;
const domainOf = (from: string) => /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';

/**
 * Sends over SMTP. The mail's id is its Message-ID, so a mail that is sent again after a crash is the same
 * mail to whoever receives it. Marked as automatic (RFC 3834), so that no absence note answers it.
 *
 * @param smtpUrl - `smtp://host:port` or `smtps://…`
 */
export function smtpMailer(smtpUrl: string, from: string): Mailer & { close(): void } {
  const transport = createTransport(smtpUrl, { from });
  return {
    send: async ({ id, to, subject, text, html, language, senderName, replyTo }: Mail) => {
      await transport.sendMail({
        messageId: `<${id}@${domainOf(from)}>`,
        to,
        ...(senderName && { from: { name: senderName, address: addressIn(from) } }),
        ...(replyTo && { replyTo }),
        subject,
        text,
        html,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'Content-Language': language,
        },
      });
    },
    close: () => transport.close(),
  };
}
