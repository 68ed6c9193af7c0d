import { DomainError } from '../../../shared/domain/errors.ts';
import { pathNames } from '../../../shared/domain/region/tree.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import type { ExportField } from '../../../shared/domain/volunteers/names.ts';
import type { Volunteer } from '../../../shared/domain/volunteers/volunteer.ts';
import { volunteerTerms } from '../../../shared/messages/volunteer-terms.ts';
import { readAllVolunteers, readRules } from '../../../shared/store/volunteers.ts';
import { invalid } from '../../http/problem.ts';
import { exporting, treeIn, type VolunteerDesk, worksAt } from './desk.ts';

const hours = (minutes: number) => String(Math.round(minutes / 6) / 10);
const t = volunteerTerms('zh-CN');

const cells: Record<ExportField, (one: Volunteer, place: string) => string> = {
  name: ({ name }) => name,
  phone: ({ phone }) => phone,
  nationalNumber: ({ nationalNumber = '' }) => nationalNumber,
  community: (_, place) => place,
  occupation: ({ occupation }) => t(`occupation.${occupation}`),
  skills: ({ skills }) => skills.map((skill) => t(`skill.${skill}`)).join('、'),
  joinedOn: ({ at }) => dayOf(at),
  hours: ({ minutes }) => hours(minutes),
  times: ({ served }) => String(served),
  trainingHours: ({ trainingMinutes }) => hours(trainingMinutes),
  honours: ({ honours }) => honours.map(({ name }) => name).join('、'),
  empty: () => '',
};

/**
 * Those who agreed to be entered in the national system, in its columns. Its sheet is the ministry's: without the columns a
 * tenant was handed there is none.
 *
 * @throws {DomainError} `not-permitted`; `invalid-request` while no columns are set
 */
export async function exported(
  desk: VolunteerDesk,
  community: string | undefined,
): Promise<{ rows: string[][]; leftOut: number }> {
  const { deps, tenant } = desk;
  const rules = await readRules(deps.table, tenant);
  const columns = rules?.columns ?? [];
  if (columns.length === 0) throw invalid([{ pointer: '/type', code: 'columns-not-set' }]);
  const tree = await treeIn(desk);
  const mine = (await readAllVolunteers(deps.table, tenant))
    .filter((one) => !community || one.community === community)
    .filter((one) => worksAt(desk, tree, one.community, exporting));
  if (mine.length === 0 && community) throw new DomainError({ code: 'not-permitted' });
  const agreed = mine.filter(({ consents }) => consents.nationalSystem !== undefined);
  const rows = agreed
    .sort((a, b) => (a.community + a.name < b.community + b.name ? -1 : 1))
    .map((one) =>
      columns.map(({ field }) => cells[field](one, pathNames(tree, one.community).join(''))),
    );
  return {
    rows: [columns.map(({ heading }) => heading), ...rows],
    leftOut: mine.length - agreed.length,
  };
}
