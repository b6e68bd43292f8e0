import { describeBook } from './played.js';

describeBook('cases', '.gz');
describeBook('wild', '.gz');
