import type { FormFaults } from '#app/ui/form.tsx'

const words = {
  none: 'people:fault.photoMissing',
  heic: 'people:fault.photoHeic',
  'too-large': 'people:fault.photoLarge',
  'not-an-image': 'people:fault.photoUnreadable',
  animated: 'people:fault.photoAnimated',
  'not-kept': 'people:fault.photoNotKept',
}

/** What is wrong with an upload, in words beside its field. */
export function photoFault(refused: keyof typeof words): FormFaults {
  return { faults: { photo: words[refused] }, values: {} }
}
