export { zh as words } from '../../shared/messages/work-landings.zh.ts';
