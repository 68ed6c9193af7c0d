export { en as words } from '../../shared/messages/work-workforce.en.ts';
