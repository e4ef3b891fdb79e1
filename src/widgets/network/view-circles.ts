// One part: what gathers actors where there are more than a picture can carry, and what is said of it.
export { circleWords } from '../../locale/circle-words.js';
export { gatherCircles } from './circles.js';
