export { en as words } from '../../shared/messages/work-call.en.ts';
