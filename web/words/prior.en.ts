export { en as words } from '../../shared/messages/work-prior.en.ts';
