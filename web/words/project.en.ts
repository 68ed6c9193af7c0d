export { en as words } from '../../shared/messages/work-project.en.ts';
