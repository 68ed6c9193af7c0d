export { zh as words } from '../../shared/messages/rubric-lint.zh.ts';
