import { type Scan, largestScan, readScan } from '#app/certificates/external/scan.server.ts'
import { type FormFaults, parseFields, readFormWithin, typedValues } from '#app/platform/form.server.ts'
import { HonourForm } from '../hangings/hanging-forms.ts'

const scanFaults = { 'too-large': 'honours:fault.scanLarge', 'unreadable': 'honours:fault.scanUnreadable' } as const

/** Null where more was sent than any scan is. */
export async function readUpload(request: Request): Promise<FormData | null> {
  return readFormWithin(request, largestScan + 10_000)
}

/** The disk of the server is full. */
export const notKept = { form: 'honours:fault.notKept' }

export const tooLarge: FormFaults = { faults: { scan: scanFaults['too-large'] }, values: {} }

type Read = { honour: HonourForm; scan: Scan | null; refusal: null } | { refusal: FormFaults }

/** An honour as its form gives it; none has to bring a scan. All faults at once, each beside its field. */
export async function readHonourForm(form: FormData): Promise<Read> {
  const { value, refusal } = parseFields(form, HonourForm)
  const scan = await readScan(form.get('scan'))
  const fault = 'refused' in scan && scan.refused !== 'none' ? { scan: scanFaults[scan.refused] } : null
  if (value && !fault) return { honour: value, scan: 'refused' in scan ? null : scan, refusal: null }
  return { refusal: { faults: { ...fault, ...refusal?.faults }, values: refusal?.values ?? typedValues(form) } }
}
