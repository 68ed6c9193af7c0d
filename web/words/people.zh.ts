export { zh as words } from '../../shared/messages/work-people.zh.ts';
