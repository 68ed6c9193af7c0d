export { en as words } from '../../shared/messages/work-board.en.ts';
