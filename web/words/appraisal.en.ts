export { en as words } from '../../shared/messages/work-appraisal.en.ts';
