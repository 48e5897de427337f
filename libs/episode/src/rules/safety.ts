export { instruments as safetyRules } from '../reference/instruments';
