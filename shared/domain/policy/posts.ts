import * as z from 'zod';
import { approverPosts, posts } from './post-names.ts';

export { approverPosts, posts, sightsOf } from './post-names.ts';

/** See `post-names.ts`, which pages read without the library that checks messages. */
export const Post = z.enum(posts);
export type Post = z.infer<typeof Post>;

export const ApproverPost = Post.extract(approverPosts);
export type ApproverPost = z.infer<typeof ApproverPost>;

/** What somebody is in an organization. An owner also decides who belongs to it. */
export const organizationRoles = ['owner', 'manager', 'socialWorker'] as const;
export const OrganizationRole = z.enum(organizationRoles);
export type OrganizationRole = z.infer<typeof OrganizationRole>;
