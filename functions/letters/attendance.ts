import type { AttendanceStanding } from '../../shared/domain/satisfaction/attendance.ts';
import { letters } from '../../shared/messages/letters.ts';
import { html } from '../parts/markup.ts';
import { type Frame, keeping, letter } from './letter.ts';

type Attendance = Frame & {
  action: string;
  standing: AttendanceStanding;
  title: string;
  organization: string;
  mayBeAsked: boolean;
  isTakenBack: boolean;
};

const looks = { waiting: '', open: ' good', closed: '', void: ' warn' } as const;

/** One button: to the questions once it is over, or to look again until then. */
function next(props: Attendance) {
  const t = letters(props.language);
  if (props.standing === 'open')
    return html`<form method="post" action="${keeping(props, props.action)}"><p><button class="button primary" name="want" value="ballot">${t('attendance.rate')}</button></p></form>`;
  if (props.standing === 'waiting')
    return html`<p><a class="button" href="${keeping(props, props.action)}">${t('attendance.look')}</a></p>`;
  return '';
}

/** What somebody who signed in comes back to. The questions know nothing of who comes from here. */
export function attendanceLetter(props: Attendance): string {
  const { standing, mayBeAsked, isTakenBack } = props;
  const t = letters(props.language);
  const title = t('attendance.title');
  const takenBack = isTakenBack
    ? html`<div class="notice good" role="status"><p>${t('attendance.takenBack')}</p></div>`
    : '';
  const consent = mayBeAsked
    ? html`<section class="card"><h2>${t('attendance.asked')}</h2><p>${t('attendance.asked.text')}</p><form method="post" action="${keeping(props, props.action)}"><p><button class="button" name="want" value="take-back">${t('attendance.takeBack')}</button></p></form></section>`
    : '';
  return letter(
    props,
    title,
    html`<h1>${title}</h1><p class="lead" lang="zh-CN">${props.title}</p>
<p class="quiet" lang="zh-CN">${props.organization}</p>${takenBack}
<section class="card"><div class="notice${looks[standing]}" role="status"><p>${t(`attendance.${standing}`)}</p></div>${next(props)}<p class="small quiet">${t('attendance.private')}</p></section>${consent}`,
  );
}
