import type { Post } from '../../shared/domain/policy/posts.ts';
import type { Staff } from '../demo/casts.ts';
import type { Person } from '../demo/person.ts';
import { experts } from '../seed/people.ts';

const posts: readonly (readonly [Post, string])[] = [
  ['handler', '经办甲'],
  ['handler', '经办乙'],
  ['officeHead', '办公室主任'],
  ['leadingGroupHead', '领导小组组长'],
  ['financeOfficer', '财务'],
  ['auditor', '审计'],
  ['evaluator', '评估'],
];

/** Today's people of a tenant that is new: invited by its administrator, one after the other, as anybody is. */
export async function invitePeople(
  admin: Person,
  tenant: string,
  language: 'zh-CN' | 'en' = 'zh-CN',
): Promise<Staff> {
  const invite = (post: Post, name: string, email: string) =>
    admin.post(`/api/t/${tenant}/members`, {
      name,
      email,
      language,
      appointments: [{ post, from: '2026-01-01' }],
      reason: '新单位设岗',
    });
  const held = new Map<Post, string>();
  for (const [i, [post, name]] of posts.entries()) {
    const email = `${post.toLowerCase()}${i}@${tenant}.example`;
    await invite(post, name, email);
    if (!held.has(post)) held.set(post, email);
  }
  for (const { name, email } of experts) await invite('expert', name, email);
  const of = (post: Post) => held.get(post) ?? '';
  return {
    handler: of('handler'),
    officeHead: of('officeHead'),
    financeOfficer: of('financeOfficer'),
    leadingGroupHead: of('leadingGroupHead'),
    auditor: of('auditor'),
    evaluator: of('evaluator'),
    experts: experts.map(({ email }) => email),
  };
}
