/** Where a pointer is in a picture's own px, however a page or a reader enlarges it. */
export function picturePoint({ clientX, clientY }: MouseEvent, picture: SVGSVGElement): [x: number, y: number] {
  const { left, top, width } = picture.getBoundingClientRect();
  const scale = width / picture.viewBox.baseVal.width;
  return [(clientX - left) / scale, (clientY - top) / scale];
}
