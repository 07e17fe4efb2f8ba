export interface WordQuality {
  sample: 'held-out' | 'later';
  detector: 'question' | 'courtesy' | 'withdrawal' | 'acknowledges' | 'takes_private';
  language: string | null;
  n: number;
  tp: number;
  fp: number;
  fn: number;
}
