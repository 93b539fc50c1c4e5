import type { CertificateFacts } from './certificate-facts.ts';

/** Inks of one kind of certificate, as hex colours. */
export interface Palette {
  readonly paper: string;
  readonly band: string;
  readonly bandLines: string;
  readonly rule: string;
  readonly watermark: string;
  readonly ornament: string;
  readonly heading: string;
}

export const INK = '#1D2327';
export const INK_SOFT = '#5B5650';
export const CINNABAR = '#B5301A';

/** Learning is calm paper with cinnabar accents; a star is warm, red and gold. */
export const PALETTES: Readonly<Record<CertificateFacts['kind'], Palette>> = {
  course: {
    paper: '#FCFAF5',
    band: '#F6F1E6',
    bandLines: '#B9A67E',
    rule: '#A23A26',
    watermark: '#F1EADB',
    ornament: '#A98F5A',
    heading: CINNABAR,
  },
  completion: {
    paper: '#FBFAF5',
    band: '#EFF2EC',
    bandLines: '#8FA79B',
    rule: '#A23A26',
    watermark: '#E9EDE3',
    ornament: '#8C8A5C',
    heading: CINNABAR,
  },
  star: {
    paper: '#FFF8E6',
    band: '#A92A17',
    bandLines: '#EBC46A',
    rule: '#A92A17',
    watermark: '#FAE9BF',
    ornament: '#B8860B',
    heading: '#B02413',
  },
};
