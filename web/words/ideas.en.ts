export { en as words } from '../../shared/messages/work-ideas.en.ts';
