export { zh as words } from '../../shared/messages/work-deliberation.zh.ts';
