import type { Post } from '../../shared/domain/policy/posts.ts';
import { terms } from '../../shared/messages/terms.ts';
import { furtherMembersOf } from '../seed/further-members.ts';
import { organizations } from '../seed/organizations.ts';
import { experts, officials, platformAdmin } from '../seed/people.ts';
import { tenants } from '../seed/tenants.ts';

const postNames = (post: Post) =>
  `${terms('zh-CN')(`post.${post}`)} ${terms('en')(`post.${post}`).toLowerCase()}`;

/** A Chinese character is as wide as two letters in a terminal. */
const widthOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);

function table(rows: readonly (readonly string[])[]): string[] {
  const widths =
    rows[0]?.map((_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? '')))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}

const people = () => [
  ['平台 platform', '平台管理员 platform administrator', platformAdmin.name, platformAdmin.email],
  ...Object.entries(officials).flatMap(([id, members]) => {
    const tenant = tenants.find((one) => one.id === id);
    const place = `${tenant?.name} ${tenant?.nameEn}`;
    const further = tenant ? furtherMembersOf(tenant.id, []) : [];
    return [
      ...members.map(({ name, email, posts }) => [
        place,
        posts.map(postNames).join(', '),
        name,
        email,
      ]),
      ...further.map(({ name, email, appointments }) => [
        place,
        appointments.map(({ post }) => postNames(post)).join(', '),
        name,
        email,
      ]),
    ];
  }),
  ...experts.slice(0, 2).map(({ name, email }) => ['两地 both', postNames('expert'), name, email]),
  ...Object.values(organizations).flatMap(({ organization, member, worker }) => [
    ['社会组织 organization', organization.name, member.name, member.email],
    ['社会工作者 social worker', organization.name, worker.name, worker.email],
  ]),
];

/** What to open and whom to sign in as, for whoever has just started the system. */
export function welcome(baseUrl: string, millis: number): string {
  const places = table([
    ['首页 portal', `${baseUrl}/`],
    ['登录 sign in', `${baseUrl}/sign-in`],
    ['工作台 work', `${baseUrl}/work/`],
    ['邮箱 mailbox', `${baseUrl}/dev/mail`],
    ['接口 API', `${baseUrl}/api/docs`],
  ]);
  return [
    `三社已启动（${(millis / 1000).toFixed(1)} 秒）/ Sanshe is running`,
    '',
    ...places.map((line) => `  ${line}`),
    '',
    '用下列邮箱登录，验证码在“邮箱”里 / sign in by e-mail; the code arrives in the mailbox',
    '',
    ...table(people()).map((line) => `  ${line}`),
    '',
    'Ctrl-C 停止 / stops everything',
  ].join('\n');
}
