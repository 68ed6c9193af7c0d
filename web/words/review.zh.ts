import { zh as commands } from '../../shared/messages/command-names.zh.ts';
import { zh as plan } from '../../shared/messages/work-plan.zh.ts';
import { zh as review } from '../../shared/messages/work-review.zh.ts';

/** What an expert reads while they declare and score. */
export const words = { ...commands, ...review, ...plan };
