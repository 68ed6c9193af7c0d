export { zh as words } from '../../shared/messages/work-community.zh.ts';
