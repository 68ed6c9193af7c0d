export { zh as words } from '../../shared/messages/work-audit.zh.ts';
