import { createHash } from 'node:crypto';
import type { FieldFault } from '../shared/domain/errors.ts';
import type { Command } from '../shared/domain/purchase/commands.ts';
import type { Purchase } from '../shared/domain/purchase/purchase.ts';
import { comparable, noticeText } from '../shared/messages/notice-text.ts';

const publishing = ['publishNotice', 'scheduleNotice'] as const;
type Publishing = Extract<Command, { type: (typeof publishing)[number] }>;
const isPublishing = (command: Command): command is Publishing =>
  (publishing as readonly string[]).includes(command.type);

export const hashOfNotice = (text: string) =>
  createHash('sha256').update(comparable(text)).digest('hex');

/** A notice that reads otherwise outside than here is not taken (MoF order 101: identical everywhere). */
export function noticeFaults(
  tenantName: string,
  { plan }: Pick<Purchase, 'plan'>,
  command: Command,
): FieldFault[] {
  if (!isPublishing(command)) return [];
  const { publication, closesAt } = command;
  if (publication.contentHash === undefined) return [];
  const ours = hashOfNotice(noticeText({ plan, tenantName, closesAt }));
  return publication.contentHash === ours
    ? []
    : [{ pointer: '/publication/contentHash', code: 'text-differs' }];
}
