export { zh as words } from '../../shared/messages/work-board.zh.ts';
