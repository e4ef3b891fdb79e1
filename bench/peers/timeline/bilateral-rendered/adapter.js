// This library, drawn ahead by `bilateral render`: its element keeps the drawing and waits for a reader.
export { fileOf as dataset } from '../bilateral/adapter.js';
