// Floor: fetches and parses the same data, shows one empty box.
export const meta = { pan: false };
export default (el) => {
  el.innerHTML = '<div style="height:100%"></div>';
};
