import PDFDocument from 'pdfkit'
import type { CertificateFacts } from './certificate-facts.ts'
import { type Faces, paperText } from './lettering.ts'
import { gatherHere, packHere } from './packing.server.ts'
import type { Paragraph } from './paragraph.ts'
import type { Box } from './geometry.ts'
import { PAGE } from './sheet.ts'
import { showRun } from './text-showing.server.ts'
import type { Wording } from './wording.ts'

/** An empty sheet as PDF/A-3a with the tags of PDF/UA-1. */
export function openDocument(facts: CertificateFacts, wording: Wording, faces: Faces): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    // Not before its streams are packed here.
    autoFirstPage: false,
    // No default face: pdfkit's would be Helvetica, which it does not embed.
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: wording.language,
    displayTitle: true,
    info: {
      Title: xmlSafe(wording.documentTitle),
      Author: xmlSafe(facts.unitName),
      Subject: xmlSafe(wording.serial),
      Creator: 'Starhall',
      Producer: 'Starhall',
      // The day of issue, not of drawing; pdfkit derives the document's /ID from it and the titles.
      CreationDate: new Date(`${facts.issuedOn}T00:00:00Z`),
    },
  })
  packHere(doc)
  gatherHere(doc)
  doc.addPage()
  for (const [name, face] of Object.entries(faces)) doc.registerFont(name, face)
  doc.appendXML(PDF_UA)
  return doc
}

/** pdfkit writes titles into XML as they are; the full-width forms read the same. */
function xmlSafe(text: string): string {
  return paperText(text).replaceAll('&', '\uFF06').replaceAll('<', '\uFF1C').replaceAll('>', '\uFF1E')
}

/** Ink that means nothing to a reader who hears the page. */
export function paintArtifact(doc: PDFKit.PDFDocument, operators: string): void {
  doc.markContent('Artifact', { type: 'Layout' })
  paint(doc, operators)
  doc.endMarkedContent()
}

function paint(doc: PDFKit.PDFDocument, operators: string): void {
  doc.addContent(`q\n${operators}\nQ`)
}

/** A picture made of path operators, with the words that stand for it. */
export function figure(
  doc: PDFKit.PDFDocument,
  { artwork, alt, box }: { artwork: string; alt: string; box: Box },
): PDFKit.PDFStructureElement {
  const bbox: [number, number, number, number] = [box.x, box.y, box.x + box.width, box.y + box.height]
  return doc.struct('Figure', { alt, bbox }, () => {
    paint(doc, artwork)
  })
}

/** Text, tagged in its language. */
export function paragraphElement(
  doc: PDFKit.PDFDocument,
  paragraph: Paragraph,
  documentLanguage: string,
): PDFKit.PDFStructureElement {
  const { tag, language, text, colour, size, tracking, runs } = paragraph
  return doc.struct(tag, language === documentLanguage ? {} : { lang: language }, () => {
    doc.fillColor(colour).fontSize(size)
    // Wide-set letters would be read one by one; the span says the word they make.
    if (tracking > 0) doc.markContent('Span', { actual: text })
    for (const run of runs) showRun(doc, run, { size, tracking })
    if (tracking > 0) doc.endMarkedContent()
  })
}

/** A file within the document, as PDF/A-3 has it: the same words as data, for machines. */
export type Attachment = { readonly name: string; readonly text: string; readonly at: Date }

export function attach(doc: PDFKit.PDFDocument, { name, text, at }: Attachment, description: string): void {
  doc.file(Buffer.from(text), { name, type: 'application/ld+json', description: paperText(description), relationship: 'Data', creationDate: at, modifiedDate: at })
}

/** pdfkit finishes without waiting, or never: an element left out of the tag tree must fail here, not hang a request. */
export function closeDocument(doc: PDFKit.PDFDocument): Uint8Array {
  doc.end()
  const bytes: unknown = doc.read()
  if (!(bytes instanceof Uint8Array)) throw new Error('pdfkit gave no document')
  if (!Buffer.from(bytes.subarray(-16)).toString('latin1').includes('%%EOF'))
    throw new Error('pdfkit left the document open')
  return bytes
}

/** Says in the metadata that the tags follow PDF/UA-1, with the schema that PDF/A wants for any word it does not know. */
const PDF_UA = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 that the document follows</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`
