// Floor: fetch and parse the same data, show one empty box.
export const meta = { pan: false };
export default (el) => {
  el.innerHTML = '<div style="height:100%"></div>';
};
