export { zh as words } from '../../shared/messages/work-giving.zh.ts';
