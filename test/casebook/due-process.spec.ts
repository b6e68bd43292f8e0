import { describeBook } from './played.js';

describeBook('due-process', '.gz');
describeBook('due-process-wild', '.gz');
