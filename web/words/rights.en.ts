export { en as words } from '../../shared/messages/work-rights.en.ts';
