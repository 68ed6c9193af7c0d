export { en as words } from '../../shared/messages/work-funding.en.ts';
