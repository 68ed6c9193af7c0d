import { type Matter, matterName } from '../../../shared/domain/hotline/matters.ts';
import type { Option } from '../../form/field.tsx';
import { language } from '../../i18n.ts';

let known: readonly Matter[] = [];

/** What the desk may be called about, as its settings and its directory have it. */
export const keepMatters = (matters: readonly Matter[]): void => {
  known = matters;
};

let [ahead, last] = [0, ''];

/** A rehearsal has a clock of its own, and deadlines are counted by it. */
export const keepClock = (now: string): void => {
  if (now === last) return;
  last = now;
  ahead = Date.parse(now) - Date.now();
};
export const nowHere = (): string => new Date(Date.now() + ahead).toISOString();

export const matterCalled = (id: string): string =>
  matterName(known, id, language() === 'en' ? 'en' : 'zh-CN');

export const matterOptions = (): Option[] => known.map(({ id }): Option => [id, matterCalled(id)]);
