export { en as words } from '../../shared/messages/rubric-lint.en.ts';
