export { en as words } from '../../shared/messages/work-giving.en.ts';
