import { describeBook } from './played.js';

describeBook('cases', '.gz');
