import { describeRoles } from './role-walk.js';

describeRoles('first');
