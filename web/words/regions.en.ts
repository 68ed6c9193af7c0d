export { en as words } from '../../shared/messages/work-regions.en.ts';
