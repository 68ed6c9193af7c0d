export { zh as words } from '../../shared/messages/work-rights.zh.ts';
