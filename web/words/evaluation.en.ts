export { en as words } from '../../shared/messages/work-evaluation.en.ts';
