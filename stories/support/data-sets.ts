/** Data sets of the stories, by the URLs at which Storybook serves them. */
export const IRAN_JAPAN = './data/iran-japan/iran-japan.json';

export const FRANCE_GERMANY = './data/france-germany/france-germany.json';

/** The deputy ministers Chitsaz and Imagawa in Tokyo, 9 April 2025. */
export const MEETING = 'ev-2025-04-09-chitsaz-imagawa';
