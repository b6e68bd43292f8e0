import { describeBook } from './played.js';

describeBook('edges-begun');
describeBook('edges-not-begun');
