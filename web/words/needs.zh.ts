export { zh as words } from '../../shared/messages/work-needs.zh.ts';
