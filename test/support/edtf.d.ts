declare module 'edtf' {
  /** First and last millisecond that a date may mean. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
