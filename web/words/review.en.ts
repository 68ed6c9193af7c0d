import { en as commands } from '../../shared/messages/command-names.en.ts';
import { en as plan } from '../../shared/messages/work-plan.en.ts';
import { en as review } from '../../shared/messages/work-review.en.ts';

/** What an expert reads while they declare and score. */
export const words = { ...commands, ...review, ...plan };
