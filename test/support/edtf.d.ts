declare module 'edtf' {
  /** First and last millisecond that a date may refer to. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
