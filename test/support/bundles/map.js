// Stands for a built script.
export const name = 'map';
