export { zh as words } from '../../shared/messages/work-appraisal.zh.ts';
