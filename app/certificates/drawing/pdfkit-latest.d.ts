import type { Font } from 'fontkit'

declare global {
  namespace PDFKit.Mixins {
    // pdfkit 0.20 takes parsed fonts; its published types do not say so yet.
    interface PDFFont {
      registerFont(name: string, font: Font): this
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
