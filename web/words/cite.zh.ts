export { zh as words } from '../../shared/messages/work-cite.zh.ts';
