import type { CommandDone } from '../../shared/contracts/purchases.ts';
import { goTo, hereWith, parameter } from '../here.ts';
import { named, t } from '../i18n.ts';
import { Notice } from '../shell/notice.tsx';

/** Leaves the form of an act and tells in focus what became of it. `also` is what else the address says then. */
export function showDone(
  { state }: CommandDone,
  command: string,
  also: Readonly<Record<string, string>> = {},
): void {
  goTo(hereWith({ act: '', reference: '', ...also, done: command, state }));
  window.scrollTo(0, 0);
  document.getElementById('done')?.focus();
}

/** What was done last, told once and in focus. */
export function Done() {
  const command = parameter('done');
  if (!command) return null;
  return (
    <div id="done" tabIndex={-1} role="status">
      <Notice kind="good" title={t('act.done', { label: named(`command.${command}`) })}>
        <p>{t('act.doneState', { state: named(`state.${parameter('state')}`) })}</p>
      </Notice>
    </div>
  );
}
