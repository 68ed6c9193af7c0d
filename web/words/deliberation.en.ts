export { en as words } from '../../shared/messages/work-deliberation.en.ts';
