import { createHash } from 'node:crypto';
import type { FieldFault } from '../shared/domain/errors.ts';
import type { Command } from '../shared/domain/purchase/commands.ts';
import type { Purchase } from '../shared/domain/purchase/purchase.ts';
import { comparable, noticeText } from '../shared/messages/notice-text.ts';
import { intentionText, singleSourceText } from '../shared/messages/prior-notice-text.ts';
import { resultText, sittingExperts } from '../shared/messages/result-notice-text.ts';

type NameOf = (id: string) => string;

export const hashOfNotice = (text: string) =>
  createHash('sha256').update(comparable(text)).digest('hex');

/** What we would have had published; `undefined` for a command that publishes nothing. */
function ours(
  purchase: Purchase,
  tenantName: string,
  command: Command,
  nameOf: NameOf,
): string | undefined {
  const { plan } = purchase;
  switch (command.type) {
    case 'publishNotice':
    case 'scheduleNotice':
      return noticeText({ plan, tenantName, closesAt: command.closesAt });
    case 'publishIntention':
      return intentionText({ plan, tenantName, expected: command.expected });
    case 'publishSingleSourceNotice':
      return singleSourceText({ plan, tenantName, supplier: command.supplier });
    case 'publishAwardNotice':
      return resultText({
        purchase,
        tenantName,
        nameOf,
        experts: sittingExperts(purchase),
        reviewFeeFen: command.reviewFeeFen,
      });
    default:
      return undefined;
  }
}

/** A notice that reads otherwise outside than here is not taken (MoF order 101: identical everywhere). */
export function noticeFaults(
  tenantName: string,
  purchase: Purchase,
  command: Command,
  nameOf: NameOf,
): FieldFault[] {
  if (!('publication' in command) || command.publication.contentHash === undefined) return [];
  const text = ours(purchase, tenantName, command, nameOf);
  return text === undefined || command.publication.contentHash === hashOfNotice(text)
    ? []
    : [{ pointer: '/publication/contentHash', code: 'text-differs' }];
}
