/** Returns the position of a pointer in a picture's own px, whatever size it is shown at. */
export function picturePoint({ clientX, clientY }: MouseEvent, picture: SVGSVGElement): [x: number, y: number] {
  const { left, top, width } = picture.getBoundingClientRect();
  const scale = width / picture.viewBox.baseVal.width;
  return [(clientX - left) / scale, (clientY - top) / scale];
}
