export { en as words } from '../../shared/messages/work-access.en.ts';
