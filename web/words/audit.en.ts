export { en as words } from '../../shared/messages/work-audit.en.ts';
