import { describeBook } from './played.js';

describeBook('wild', '.gz');
