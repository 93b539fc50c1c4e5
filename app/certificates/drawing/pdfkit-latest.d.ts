import type { Font } from 'fontkit'

declare global {
  namespace PDFKit.Mixins {
    // pdfkit 0.20 takes parsed fonts; its published types do not say so yet.
    interface PDFFont {
      registerFont(name: string, font: Font): this
      /** The face that is chosen; lengths in thousandths of its size. */
      readonly _font: {
        readonly id: string
        ref(): PDFKitReference
        encode(text: string, features: readonly string[]): [codes: string[], positions: { xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number }[]]
      }
    }
    interface PDFAttachmentOptions {
      relationship?: 'Data'
    }
    interface TextOptions {
      textWidth?: number
      wordCount?: number
    }
    interface StructureElementOptions {
      bbox?: [number, number, number, number]
    }
  }
}
