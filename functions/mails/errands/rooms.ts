import { mails } from '../../../shared/messages/mails.ts';
import { roomMails } from '../../../shared/messages/room-mails.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import type { ErrandData, ErrandSheet } from '../sheet.ts';

/** So many rooms are named in one mail; the task list leads to all of them. */
export const namedInDigest = 6;

const abouts = [
  'message',
  'decision',
  'minutes',
  'correction',
  'action',
  'actionSettled',
  'actionLate',
  'handOff',
  'handOffAnswered',
  'handOffLate',
  'consent',
] as const;

const text = (data: ErrandData, name: string) => String(data[name] ?? '');

function roomLine(data: ErrandData, language: Language, i: number): readonly [string, string] {
  const t = roomMails(language);
  const parts = abouts.flatMap((about) => {
    const n = Number(data[`${about}${i}`] ?? 0);
    return n > 0 ? [t(`digest.${about}`, { n })] : [];
  });
  const mine = Number(data[`mine${i}`] ?? 0);
  const by = text(data, `by${i}`);
  const lines = [
    parts.join(t('digest.and')),
    by && t('digest.by', { names: by }),
    mine > 0 ? t('digest.mine', { n: mine }) : '',
  ];
  return [
    `${text(data, `title${i}`)} · ${text(data, `organization${i}`)}`,
    lines.filter(Boolean).join(t('digest.then')),
  ];
}

/** One mail with everything that is new for its reader in all rooms of theirs. It counts and names; nothing that was written stands in it. */
const roomDigest: ErrandSheet = (data, language) => {
  const t = roomMails(language);
  const rooms = Number(data['rooms']);
  const shown = Math.min(rooms, namedInDigest);
  const query = text(data, 'query');
  return {
    subject: t('digest.subject', { n: Number(data['count']) }),
    greeting: mails(language)('greeting', { name: data.personName }),
    lead: t(rooms > shown ? 'digest.leadMore' : 'digest.lead', { rooms, shown }),
    facts: Array.from({ length: shown }, (_, i) => roomLine(data, language, i)),
    link: {
      address: `${data.publicBaseUrl}${query ? `/work/room/?${query}` : '/work/'}`,
      words: t(query ? 'digest.open' : 'digest.openTasks'),
    },
  };
};

/** What the parties of projects hear of their rooms. */
export const roomErrands: Readonly<Record<string, ErrandSheet>> = { roomDigest };
