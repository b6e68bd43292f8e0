import { describeBook } from './played.js';

describeBook('edges-begun');
describeBook('edges-not-begun');
describeBook('master-data', '.gz');
describeBook('master-data-wild', '.gz');
